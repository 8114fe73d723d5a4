package portsim.run.finding;

/**
 * The reset that answers a SYN, as a trace shows it (KB 328476): the headers of IP and TCP, 20
 * bytes each, and no data.
 */
record ResetFrame(int sourcePort, int destinationPort) {
  /** ACK (0x10) and RST (0x04). */
  static final String FLAGS = "0x14";

  private static final int IP_LENGTH = 20 + 20;

  /**
   * The fields that a trace sums up in a line.
   *
   * @param acknowledged the number of the SYN and 1
   */
  String summary(String acknowledged) {
    return "TCP: Control Bits: .A.R.., len: 0, seq: 0-0, ack:"
        + acknowledged
        + ", win: 0, src: "
        + sourcePort
        + " dst: "
        + destinationPort;
  }

  String totalLength() {
    return "Total IP Length = " + IP_LENGTH;
  }
}
