package portsim.run.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reset as KB 328476 prints it, from port 1433 to port 4364. */
class ResetFrameTest {
  private static final ResetFrame PUBLISHED = new ResetFrame(false, 1433, 4364);

  /** The document's own lines, but for the three values that are not simulated. */
  private static final String DOCUMENT =
      """
      Frame: Base frame properties
      ETHERNET: EType = Internet IP (IPv4)
      IP: Protocol = TCP - Transmission Control; Packet ID = 40530; Total IP Length = 40; \
      Options = No Options
      TCP: Control Bits: .A.R.., len: 0, seq: 0-0, ack:3409265780, win: 0, src: 1433 dst: 4364
      TCP: Source Port = 0x0599
      TCP: Destination Port = 0x110C
      TCP: Sequence Number = 0 (0x0)
      TCP: Acknowledgement Number = 3409265780 (0xCB354474)
      TCP: Data Offset = 20 bytes
      TCP: Flags = 0x14 : .A.R..
      TCP: ..0..... = No urgent data
      TCP: ...1.... = Acknowledgement field significant
      TCP: ....0... = No Push function
      TCP: .....1.. = Reset the connection
      TCP: ......0. = No Synchronize
      TCP: .......0 = Not the end of the data
      TCP: Window = 0 (0x0)
      TCP: Checksum = 0xF1E7
      TCP: Urgent Pointer = 0 (0x0)
      """;

  @Test
  void itIsThatOfTheDocumentButForWhatIsNotSimulated() {
    String expected =
        DOCUMENT
            .replace("40530", "(not simulated)")
            .replace("3409265780 (0xCB354474)", "that of the SYN + 1 (not simulated)")
            .replace("3409265780", "(not simulated)")
            .replace("0xF1E7", "(not simulated)");

    assertThat(String.join("\n", PUBLISHED.lines()) + "\n").isEqualTo(expected);
  }

  /** The header of IPv6 has neither a length of all, nor a number of the packet, nor options. */
  @Test
  void overIpv6ItHasTheHeaderOfIpv6() {
    assertThat(new ResetFrame(true, 80, 1025).lines())
        .contains(
            "ETHERNET: EType = Internet IP (IPv6)",
            "IP6: Next Header = TCP - Transmission Control; Payload Length = 20",
            "TCP: Source Port = 0x0050",
            "TCP: Destination Port = 0x0401")
        .noneMatch(line -> line.contains("Packet ID"));
  }

  @Test
  void itsFlagsAreAckAndReset() {
    assertThat(ResetFrame.FLAGS).isEqualTo("0x" + Integer.toHexString(0x10 | 0x04));
  }
}
