package portsim.cli.report.netstat;

import java.util.List;
import portsim.record.TcpSocket;

/** A list of sockets as one of the tools prints it. */
sealed interface Listing permits WindowsListing, LinuxListing, SsListing {
  /** Writes the tool's head lines, and a line for each socket. */
  void write(List<TcpSocket> sockets, StringBuilder out);

  /** Fills a text up with spaces to a width; a space follows whatever is wider. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
