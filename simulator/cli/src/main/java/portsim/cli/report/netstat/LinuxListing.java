package portsim.cli.report.netstat;

import java.util.List;
import portsim.record.TcpSocket;

/** {@code netstat -tan} of Linux (net-tools 2.10). */
record LinuxListing() implements Listing {
  private static final int ADDRESS_WIDTH = 24;

  @Override
  public void write(List<TcpSocket> sockets, StringBuilder out) {
    out.append("Active Internet connections (servers and established)\n");
    out.append("Proto Recv-Q Send-Q ")
        .append(Listing.padded("Local Address", ADDRESS_WIDTH))
        .append(Listing.padded("Foreign Address", ADDRESS_WIDTH))
        .append("State\n");
    for (TcpSocket socket : sockets) {
      out.append(socket.isIpv6() ? "tcp6  " : "tcp   ")
          .append(right(received(socket), 6))
          .append("      0 ")
          .append(Listing.padded(withoutBrackets(socket.local()), ADDRESS_WIDTH))
          .append(Listing.padded(withoutBrackets(socket.remote()), ADDRESS_WIDTH))
          .append(word(socket.state()))
          .append('\n');
    }
  }

  /** What nobody has taken yet: connections of a listening socket, the FIN in CLOSE_WAIT. */
  static int received(TcpSocket socket) {
    return socket.state() == TcpSocket.State.CLOSE_WAIT ? 1 : socket.waiting();
  }

  private static String right(int number, int width) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(1, width - digits.length())) + digits;
  }

  private static String withoutBrackets(String address) {
    return address.replace("[", "").replace("]", "");
  }

  private static String word(TcpSocket.State state) {
    return switch (state) {
      case FIN_WAIT_1 -> "FIN_WAIT1";
      case FIN_WAIT_2 -> "FIN_WAIT2";
      case LISTEN, SYN_SENT, ESTABLISHED, CLOSE_WAIT, LAST_ACK, TIME_WAIT -> state.name();
    };
  }
}
