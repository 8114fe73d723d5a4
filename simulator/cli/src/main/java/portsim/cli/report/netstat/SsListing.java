package portsim.cli.report.netstat;

import java.util.List;
import java.util.function.ToIntFunction;
import portsim.record.TcpSocket;

/** {@code ss -tan} of Linux (iproute2 6.1), whose columns are as wide as what is in them. */
record SsListing() implements Listing {
  private static final String LOCAL = "Local Address";
  private static final String PEER = "Peer Address";
  private static final String PORT = "Port";
  private static final int QUEUE = "Recv-Q ".length();

  /** A socket, its addresses apart from its ports. */
  private record Row(
      String state,
      String received,
      String backlog,
      String local,
      String localPort,
      String peer,
      String peerPort) {}

  @Override
  public void write(List<TcpSocket> sockets, StringBuilder out) {
    List<Row> rows = sockets.stream().map(SsListing::row).toList();
    int state = widest(rows, "State", row -> row.state.length()) + 1;
    int local = widest(rows, LOCAL, row -> row.local.length());
    int localPort = widest(rows, PORT, row -> row.localPort.length());
    int peer = widest(rows, PEER, row -> row.peer.length());
    int peerPort = widest(rows, PORT, row -> row.peerPort.length());
    out.append(filled("State", state)).append("Recv-Q Send-Q ");
    out.append(right(LOCAL, local)).append(':').append(filled(PORT, localPort + 1));
    out.append(right(PEER, peer)).append(':').append(filled(PORT, peerPort));
    out.append("Process\n");
    for (Row row : rows) {
      out.append(filled(row.state, state));
      out.append(Listing.padded(row.received, QUEUE)).append(Listing.padded(row.backlog, QUEUE));
      out.append(right(row.local, local)).append(':');
      out.append(filled(row.localPort, localPort + 1));
      out.append(right(row.peer, peer)).append(':').append(row.peerPort).append('\n');
    }
  }

  private static Row row(TcpSocket socket) {
    String local = socket.local();
    String peer = socket.remote();
    return new Row(
        word(socket.state()),
        Integer.toString(LinuxListing.received(socket)),
        Integer.toString(socket.backlog()),
        address(local),
        port(local),
        address(peer),
        port(peer));
  }

  private static int widest(List<Row> rows, String head, ToIntFunction<Row> width) {
    return Math.max(head.length(), rows.stream().mapToInt(width).max().orElse(0));
  }

  /** A text at the left end of its column. */
  private static String filled(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** A text at the right end of its column. */
  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static String address(String socket) {
    return socket.substring(0, socket.lastIndexOf(':'));
  }

  private static String port(String socket) {
    return socket.substring(socket.lastIndexOf(':') + 1);
  }

  private static String word(TcpSocket.State state) {
    return switch (state) {
      case ESTABLISHED -> "ESTAB";
      case LISTEN, SYN_SENT, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, LAST_ACK, TIME_WAIT ->
          state.name().replace('_', '-');
    };
  }
}
