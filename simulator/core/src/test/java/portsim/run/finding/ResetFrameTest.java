package portsim.run.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reset as KB 328476 prints it, from port 1433 to port 4364. */
class ResetFrameTest {
  private static final ResetFrame PUBLISHED = new ResetFrame(1433, 4364);

  @Test
  void itsLineIsThatOfTheDocument() {
    assertThat(PUBLISHED.summary("3409265780"))
        .isEqualTo(
            "TCP: Control Bits: .A.R.., len: 0, seq: 0-0, ack:3409265780, win: 0, src: 1433"
                + " dst: 4364");
  }

  @Test
  void itHasTwoHeadersAndNoData() {
    assertThat(PUBLISHED.totalLength()).isEqualTo("Total IP Length = 40");
  }

  @Test
  void itsFlagsAreAckAndReset() {
    assertThat(ResetFrame.FLAGS).isEqualTo("0x" + Integer.toHexString(0x10 | 0x04));
  }
}
