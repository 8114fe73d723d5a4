package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortRangeTest {
  @ParameterizedTest(name = "{0}-{1} has {2} ports")
  @CsvSource({
    "1025, 5000, 3976",
    "1024, 5000, 3977",
    "1025, 20000, 18976",
    "1025, 65534, 64510",
    "49152, 65535, 16384",
    "32768, 60999, 28232",
    "32768, 61000, 28233",
    "1024, 65535, 64512",
    "10000, 65535, 55536",
    "1, 65535, 65535",
    "5000, 5000, 1",
    "65535, 65535, 1"
  })
  void countsBothEndsOfTheRange(int first, int last, int count) {
    assertThat(new PortRange(first, last).count()).isEqualTo(count);
  }

  @ParameterizedTest(name = "{0}-{1}")
  @CsvSource({"0, 5000", "-1, 5000", "5000, 4999", "1, 65536", "65536, 65536"})
  void refusesWhatIsNoRange(int first, int last) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PortRange(first, last))
        .withMessage(
            "port range must satisfy 1 <= first <= last <= 65535, got " + first + "-" + last);
  }

  @ParameterizedTest(name = "1025-5000 contains {0}: {1}")
  @CsvSource({"1024, false", "1025, true", "3000, true", "5000, true", "5001, false"})
  void containsBothEnds(int port, boolean contained) {
    assertThat(new PortRange(1025, 5000).contains(port)).isEqualTo(contained);
  }

  @Test
  void isWrittenAsItsEndsOrAsItsOnlyPort() {
    assertThat(new PortRange(1025, 5000)).hasToString("1025-5000");
    assertThat(new PortRange(1434, 1434)).hasToString("1434");
  }
}
