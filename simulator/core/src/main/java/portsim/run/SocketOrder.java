package portsim.run;

import java.util.Comparator;
import java.util.regex.Pattern;
import portsim.record.TcpSocket;

/** The order in which sockets are listed. */
final class SocketOrder {
  static final Comparator<TcpSocket> BY_LOCAL_ADDRESS =
      Comparator.comparing((TcpSocket socket) -> sortable(socket.localAddress()))
          .thenComparing(TcpSocket::localPort)
          .thenComparing(TcpSocket::remote);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private SocketOrder() {}

  /** An address whose order as a text is that of its numbers. */
  private static String sortable(String address) {
    StringBuilder sortable = new StringBuilder();
    for (String part : address.split("\\.", -1)) {
      boolean isNumber = NUMBER.matcher(part).matches();
      sortable.append(isNumber ? "0".repeat(3 - part.length()) : "").append(part).append('.');
    }
    return sortable.toString();
  }
}
