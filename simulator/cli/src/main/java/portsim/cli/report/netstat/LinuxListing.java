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
      String local = socket.localAddress() + ":" + socket.localPort();
      out.append(socket.remote().startsWith("[") ? "tcp6  " : "tcp   ")
          .append("     ")
          .append(received(socket.state()))
          .append("      0 ")
          .append(Listing.padded(local, ADDRESS_WIDTH))
          .append(Listing.padded(withoutBrackets(socket.remote()), ADDRESS_WIDTH))
          .append(word(socket.state()))
          .append('\n');
    }
  }

  /** What nobody has read yet: of a connection in CLOSE_WAIT, the FIN. */
  static int received(TcpSocket.State state) {
    return state == TcpSocket.State.CLOSE_WAIT ? 1 : 0;
  }

  private static String withoutBrackets(String address) {
    return address.replace("[", "").replace("]", "");
  }

  private static String word(TcpSocket.State state) {
    return switch (state) {
      case FIN_WAIT_1 -> "FIN_WAIT1";
      case FIN_WAIT_2 -> "FIN_WAIT2";
      case SYN_SENT, ESTABLISHED, CLOSE_WAIT, LAST_ACK, TIME_WAIT -> state.name();
    };
  }
}
