package portsim.cli.reading.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.advice.diagnosis.snapshot.SocketState;

class AnonymiserTest {
  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      textBlock =
          """
          # in the order in which they come: networks from 1 on, hosts of each from 1 on
          10.20.30.40 10.20.30.41 10.20.31.40 10.20.30.40, 10.0.1.1 10.0.1.2 10.0.2.1 10.0.1.1
          # private of whatever kind
          192.168.7.7 172.16.5.5 172.32.5.5, 10.0.1.1 10.0.2.1 198.18.1.1
          # public
          93.184.216.34 93.184.216.35 8.8.8.8, 198.18.1.1 198.18.1.2 198.18.2.1
          # shared (RFC 6598) and link-local
          100.64.3.3 100.128.3.3 169.254.9.9, 100.64.1.1 198.18.1.1 169.254.1.1
          # those that say nothing
          127.0.0.1 0.0.0.0 :: ::1 *, 127.0.0.1 0.0.0.0 :: ::1 *
          # IPv6, with 64 bits for the network
          2a02:810d:f613:2::9 2a02:810d:f613:2::a 2a02:810d:f613:3::9, 2001:db8:0:1::1 2001:db8:0:1::2 2001:db8:0:2::1
          fd12:3456::1 fe80::1c2:3d4e%eth0, fd00:0:0:1::1 fe80::1:0:1
          """)
  void replaces(String addresses, String replacements) {
    Anonymiser anonymiser = new Anonymiser();

    assertThat(
            Stream.of(addresses.split(" ", -1))
                .map(anonymiser::address)
                .collect(Collectors.joining(" ")))
        .isEqualTo(replacements);
  }

  @Test
  void keepsPortsAndStatesAndReplacesProcesses() {
    Anonymiser anonymiser = new Anonymiser();
    SocketLine line =
        new SocketLine(
            new Endpoint("192.168.1.5", 50_001),
            new Endpoint("203.0.113.9", 443),
            SocketState.CLOSE_WAIT,
            "payroll.exe (pid 812)",
            null);

    SocketLine replaced = anonymiser.replaced(line);

    assertThat(replaced)
        .isEqualTo(
            new SocketLine(
                new Endpoint("10.0.1.1", 50_001),
                new Endpoint("198.18.1.1", 443),
                SocketState.CLOSE_WAIT,
                "process-1",
                null));
    assertThat(anonymiser.replaced(line)).isEqualTo(replaced);
  }

  @Test
  void makesNoTwoAddressesOneWhileThereIsRoom() {
    Anonymiser anonymiser = new Anonymiser();
    // 40 networks of 250 hosts each
    long different =
        Stream.iterate(0, i -> i + 1)
            .limit(10_000)
            .map(i -> anonymiser.address("10." + i / 250 / 250 + "." + i / 250 + "." + i % 250))
            .distinct()
            .count();

    assertThat(different).isEqualTo(10_000);
    assertThat(anonymiser.isComplete()).isTrue();
  }

  @Test
  void makesOneOfTheAddressesBeyondItsMemory() {
    Anonymiser anonymiser = new Anonymiser();
    for (int i = 0; i < 60_000; i++) {
      anonymiser.address("10." + i / 62_500 + "." + i / 250 + "." + i % 250);
    }

    assertThat(anonymiser.isComplete()).isFalse();
    assertThat(Objects.requireNonNull(anonymiser.address("10.9.9.9"))).isEqualTo("10.0.0.0");
  }
}
