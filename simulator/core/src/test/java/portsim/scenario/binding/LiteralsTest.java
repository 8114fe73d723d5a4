package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.network.port.PortRange;
import portsim.workload.Rate;

/** The literals of the scenario language: tables of text and meaning; a - stands for none. */
class LiteralsTest {
  private static final String NONE = "-";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, PT0S",
    "0s, PT0S",
    "1ns, PT0.000000001S",
    "1us, PT0.000001S",
    "10ms, PT0.01S",
    "198.8s, PT3M18.8S",
    "3m18.8s, PT3M18.8S",
    "5m, PT5M",
    "1h30m, PT1H30M",
    "1h 30m, PT1H30M",
    "2 h, PT2H",
    "1d, P1D",
    "1d2h3m4s5ms6us7ns, P1DT2H3M4.005006007S",
    "1_000ms, PT1S",
    "1_000_000s, PT1000000S",
    "0.5h, PT30M",
    "0.000000001s, PT0.000000001S",
    "1.50s, PT1.5S",
    "36500d, P36500D",
  })
  void durations(String text, Duration expected) {
    assertThat(Trees.read(DurationType.ANY, text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "10 | it needs a unit: 10 of what?",
        "1.5 | it needs a unit: 1.5 of what?",
        "-5 | it must not be negative, got -5",
        "-5s | it must not be negative, got -5s",
        "10S | it must be a time, got '10S'",
        "10min | it must be a time, got '10min'",
        "5m3 | it must be a time, got '5m3'",
        "s | it must be a time, got 's'",
        ".5s | it must be a time, got '.5s'",
        "5.s | it must be a time, got '5.s'",
        "1e3s | it must be a time, got '1e3s'",
        "1,5s | it must be a time, got '1,5s'",
        "\"\" | it must be a time, got ''",
        "1.5ns | it is finer than a nanosecond: 1.5ns",
        "36501d | it must be at most 36500d, got 36501d",
        "36500d1ns | it must be at most 36500d, got 36500d1ns",
        "99999999999999999999d | it must be at most 36500d, got 99999999999999999999d",
        "\u0663s | it must be a time, got '\u0663s'",
      })
  void noDurations(String text, String message) {
    assertThat(Trees.read(DurationType.ANY, text)).isEqualTo(message);
  }

  @Test
  void aTimeOfAnyLengthIsRefusedInFewWords() {
    String endless = "1s".repeat(100_000);
    assertThat(Trees.read(DurationType.ANY, endless).toString()).hasSizeLessThan(100);
  }

  @ParameterizedTest(name = "{0} are {1} in {2} ns")
  @CsvSource({
    "20/s, 1, 50_000_000",
    "16.6/s, 83, 5_000_000_000",
    "16.5/s, 33, 2_000_000_000",
    "500/m, 1, 120_000_000",
    "1/d, 1, 86_400_000_000_000",
    "1/ns, 1, 1",
    "1_000/s, 1, 1_000_000",
    "0.1/s, 1, 10_000_000_000",
    "20 / s, 1, 50_000_000",
    "3/h, 1, 1_200_000_000_000",
  })
  void rates(String text, String count, String perNanos) {
    assertThat(Trees.read(RateType.POSITIVE, text))
        .isEqualTo(new Rate(number(count), number(perNanos)));
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | it needs a unit: 20 in what time?",
        "0/s | it must be above 0",
        "-5/s | it must be above 0, got -5/s",
        "20/S | it must be a rate, got '20/S'",
        "20/sec | it must be a rate, got '20/sec'",
        "20/ | it must be a rate, got '20/'",
        "/s | it must be a rate, got '/s'",
        "2/ns | it must be at most 1/ns, got '2/ns'",
        "1_000_000_001/s | it must be at most 1/ns, got '1_000_000_001/s'",
        "0.00001/d | it must be at least 1 in 36500d, got '0.00001/d'",
        "16.56666666667/s | it must be a rate with fewer digits, got '16.56666666667/s'",
      })
  void noRates(String text, String message) {
    assertThat(Trees.read(RateType.POSITIVE, text)).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1025-5000, 1025, 5000",
    "1025 - 5000, 1025, 5000",
    "32768 60999, 32768, 60999",
    "1434, 1434, 1434",
    "1-65535, 1, 65535",
    "0-10, -, -",
    "1-65536, -, -",
    "5000-1025, -, -",
    "1025-, -, -",
    "-5000, -, -",
    "1025..5000, -, -",
    "9999999-9999999, -, -",
    "a-b, -, -",
  })
  void portRanges(String text, String first, String last) {
    Object read = Trees.read(new PortRangeType(), text);
    if (first.equals(NONE)) {
      assertThat(read).isInstanceOf(String.class);
    } else {
      assertThat(read).isEqualTo(new PortRange((int) number(first), (int) number(last)));
    }
  }

  @Test
  void portsAreATextOrAList() {
    List<PortRange> ports = List.of(new PortRange(1434, 1434), new PortRange(8080, 8090));
    assertThat(Trees.read(new PortsType(), "1434, 8080-8090")).isEqualTo(ports);
    assertThat(Trees.read(new PortsType(), List.of("1434", "8080-8090"))).isEqualTo(ports);
    assertThat(Trees.read(new PortsType(), "1434,")).isInstanceOf(String.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "10.10.10.20:1433, true",
    "sql.example.com:1433, true",
    "sql-1:65535, true",
    "[::1]:1433, true",
    "[fe80::1%3]:80, true",
    "10.10.10.20, false",
    "10.10.10.20:, false",
    ":1433, false",
    "10.10.10.20:0, false",
    "10.10.10.20:65536, false",
    "10.10.10.20:1433x, false",
    "::1:1433, false",
    "[::1], false",
    "a b:80, false",
  })
  void addresses(String text, boolean isOne) {
    Object read = Trees.read(new AddressType(), text);
    if (isOne) {
      assertThat(read).isEqualTo(text);
    } else {
      assertThat(read.toString()).startsWith("it ");
    }
  }

  /** RFC 5952 tells how IPv6 is written; names do not distinguish capitals (RFC 4343). */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "10.10.10.20:080, 10.10.10.20:80",
    "SQL.Example.com:1433, sql.example.com:1433",
    "[0:0:0:0:0:0:0:1]:1433, [::1]:1433",
    "[2001:DB8::00A]:80, [2001:db8::a]:80",
    "[2001:db8:0:0:1:0:0:1]:80, [2001:db8::1:0:0:1]:80",
    "[2001:db8:0:1:1:1:1:1]:80, [2001:db8:0:1:1:1:1:1]:80",
    "[::ffff:192.0.2.1]:80, [::ffff:c000:201]:80",
    "[0::]:80, [::]:80",
    "[FE80::1%3]:80, [fe80::1%3]:80",
  })
  void spellingsOfTheSameAddress(String text, String normal) {
    assertThat(Trees.read(new AddressType(), text)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1::2::3]:80",
        "[1:2:3:4:5:6:7]:80",
        "[1:2:3:4:5:6:7:8:9]:80",
        "[:1]:80",
        "[12345::]:80",
        "[::256.0.0.1]:80",
        "[::1.2.3]:80",
        "[1:2:3:4:5:6:7::8]:80",
      })
  void noAddresses(String text) {
    assertThat(Trees.read(new AddressType(), text).toString())
        .startsWith("it must be an address with a port, got ");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "007, 7",
    "+5, 5",
    "-5, -5",
    "12_000, 12000",
    "1_0_0, 100",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775808, -",
    "1.0, -",
    "1e3, -",
    "0x10, -",
    "_1, -",
    "1 000, -",
    "'1,000', -",
    "'', -",
    "one, -",
  })
  void wholeNumbers(String text, String expected) {
    assertThat(WholeType.parse(text))
        .isEqualTo(expected.equals(NONE) ? null : Long.valueOf(expected));
  }

  @Test
  void aWholeNumberKeepsWithinItsBounds() {
    WholeType ten = new WholeType(1, 10);
    assertThat(Trees.read(ten, "10")).isEqualTo(10L);
    assertThat(Trees.read(ten, "11")).isEqualTo("it must be a whole number from 1 to 10, got '11'");
    assertThat(Trees.read(ten, null))
        .isEqualTo("it must be a whole number from 1 to 10, got nothing");
  }

  @Test
  void blanksAroundAValueDoNotCount() {
    assertThat(Trees.read(DurationType.ANY, " 5s ")).isEqualTo(Duration.ofSeconds(5));
    assertThat(Trees.read(RateType.POSITIVE, " 20/s ")).isEqualTo(new Rate(1, 50_000_000));
  }
}
