package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3976 | 3976 | orders keeps a port for each of 3,976 identities",
        "3976 | 1988 | orders keeps 3,976 ports for 1,988 identities",
        "2000 | 1    | orders keeps 2,000 ports",
        "1987 | 1987 | ",
        "0    | 0    | ",
      })
  void tellsForWhomMostPortsAreKept(long ports, long identities, String sentence) {
    assertThat(new Kept(List.of("orders"), ports, identities).sentence(3_976)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({"30, 20", "20, 30"})
  void namesAllWhoKeepThem(long ports, long identities) {
    assertThat(new Kept(List.of("orders", "mails"), ports, identities).sentence(40))
        .startsWith("orders and mails keep ");
  }
}
