package portsim.cli.report.netstat;

import java.util.List;
import portsim.record.TcpSocket;

/**
 * {@code netstat -n} of Windows, which leaves out sockets that listen.
 *
 * @param processes whether each socket is followed by the name of its process, as with {@code -b}
 */
record WindowsListing(boolean processes) implements Listing {
  private static final int PROTOCOL_WIDTH = 7;
  private static final int ADDRESS_WIDTH = 23;

  @Override
  public void write(List<TcpSocket> sockets, StringBuilder out) {
    out.append("\nActive Connections\n\n");
    line("Proto", "Local Address", "Foreign Address", "State", out);
    sockets.stream()
        .filter(socket -> socket.state() != TcpSocket.State.LISTEN)
        .forEach(socket -> line(socket, out));
  }

  private void line(TcpSocket socket, StringBuilder out) {
    line("TCP", socket.local(), socket.remote(), socket.state().name(), out);
    if (processes && socket.state() != TcpSocket.State.TIME_WAIT) {
      out.append(' ').append(owner(socket.process())).append('\n');
    }
  }

  private static void line(
      String protocol, String local, String remote, String state, StringBuilder out) {
    out.append("  ")
        .append(Listing.padded(protocol, PROTOCOL_WIDTH))
        .append(Listing.padded(local, ADDRESS_WIDTH))
        .append(Listing.padded(remote, ADDRESS_WIDTH))
        .append(state)
        .append('\n');
  }

  /** A socket in TIME_WAIT has no process; of one that is not known, netstat says this. */
  private static String owner(String process) {
    return process.isEmpty() ? "Can not obtain ownership information" : "[" + process + "]";
  }
}
