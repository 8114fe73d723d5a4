package portsim.run.finding;

import java.util.List;
import java.util.Locale;

/**
 * The reset that answers a SYN, as Network Monitor shows it (KB 328476): the headers of IP and TCP,
 * and no data.
 *
 * @param ipv6 whether it is a packet of IPv6
 */
record ResetFrame(boolean ipv6, int sourcePort, int destinationPort) {
  /** ACK (0x10) and RST (0x04). */
  static final String FLAGS = "0x14";

  /** What stands for a value that is not simulated. */
  static final String NOT_SIMULATED = "(not simulated)";

  private static final int TCP_HEADER_BYTES = 20;
  private static final int IP_HEADER_BYTES = 20;

  /** All its lines. */
  List<String> lines() {
    return List.of(
        "Frame: Base frame properties",
        "ETHERNET: EType = Internet IP " + (ipv6 ? "(IPv6)" : "(IPv4)"),
        ip(),
        summary(),
        "TCP: Source Port = " + hex(sourcePort),
        "TCP: Destination Port = " + hex(destinationPort),
        "TCP: Sequence Number = 0 (0x0)",
        "TCP: Acknowledgement Number = that of the SYN + 1 " + NOT_SIMULATED,
        "TCP: Data Offset = " + TCP_HEADER_BYTES + " bytes",
        "TCP: Flags = " + FLAGS + " : .A.R..",
        "TCP: ..0..... = No urgent data",
        "TCP: ...1.... = Acknowledgement field significant",
        "TCP: ....0... = No Push function",
        "TCP: .....1.. = Reset the connection",
        "TCP: ......0. = No Synchronize",
        "TCP: .......0 = Not the end of the data",
        "TCP: Window = 0 (0x0)",
        "TCP: Checksum = " + NOT_SIMULATED,
        "TCP: Urgent Pointer = 0 (0x0)");
  }

  private String ip() {
    String protocol = " = TCP - Transmission Control; ";
    return ipv6
        ? "IP6: Next Header" + protocol + "Payload Length = " + TCP_HEADER_BYTES
        : "IP: Protocol"
            + protocol
            + "Packet ID = "
            + NOT_SIMULATED
            + "; Total IP Length = "
            + (IP_HEADER_BYTES + TCP_HEADER_BYTES)
            + "; Options = No Options";
  }

  /** The line that sums its TCP header up. */
  private String summary() {
    return "TCP: Control Bits: .A.R.., len: 0, seq: 0-0, ack:"
        + NOT_SIMULATED
        + ", win: 0, src: "
        + sourcePort
        + " dst: "
        + destinationPort;
  }

  /** Four digits, as the document has them. */
  private static String hex(int port) {
    String digits = Integer.toHexString(port).toUpperCase(Locale.ROOT);
    return "0x" + "0".repeat(4 - digits.length()) + digits;
  }
}
