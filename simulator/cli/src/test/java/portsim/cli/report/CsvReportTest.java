package portsim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portsim.record.CallTotals;
import portsim.record.PortTotals;

/** Series as comma-separated values. */
class CsvReportTest {
  private static final String TWO_HOSTS =
      """
      title: Two hosts
      duration: 10s
      sample: 1s
      hosts:
        one: { profile: custom, ports: 50000-50019, timeWait: 4s, unique: port }
        two: { profile: linux }
      servers: { sql: { address: "192.0.2.1:1433" } }
      workloads:
        orders: { from: one, to: sql, arrivals: 10/s, hold: 100ms }
        reports: { from: two, to: sql, arrivals: 3/s, hold: 100ms }
      variants:
        slower: { workloads: { orders: { arrivals: 1/s } } }
      """;
  private static final String HEADER =
      "file,variant,host,time,established,established_min,established_max,"
          + "time_wait,time_wait_min,time_wait_max,free,free_min,free_max,attempts,failures";

  private static RanFile ran;
  private static List<String> lines;

  @BeforeAll
  static void run() throws IOException {
    ran = RanFile.of("x.yaml", TWO_HOSTS);
    lines = ran.csv().lines().toList();
  }

  private static List<Row> rows(VariantResult result, String host) {
    return lines.stream()
        .skip(1)
        .map(Row::of)
        .filter(row -> row.variant.equals(result.name()) && row.host.equals(host))
        .toList();
  }

  /** The fields of a line without quotes. */
  private record Row(String variant, String host, String time, List<Long> counts) {
    static Row of(String line) {
      String[] fields = line.split(",", -1);
      assertThat(fields).hasSize(15);
      assertThat(fields[0]).isEqualTo("x.yaml");
      List<Long> counts = Arrays.stream(fields).skip(4).map(Long::valueOf).toList();
      return new Row(fields[1], fields[2], fields[3], counts);
    }

    long attempts() {
      return counts.get(9);
    }

    long failures() {
      return counts.get(10);
    }
  }

  @Test
  void beginsWithTheNamesOfTheColumns() {
    assertThat(lines.get(0)).isEqualTo(HEADER);
  }

  @Test
  void hasARowForEachPointHostAndVariant() {
    assertThat(lines).hasSize(1 + 2 * 2 * 11); // 0, 1, ... 10 s
    for (VariantResult result : ran.results()) {
      assertThat(rows(result, "one").stream().map(Row::time))
          .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }
  }

  @Test
  void everyLineEndsWithALineFeed() throws IOException {
    assertThat(ran.csv()).endsWith("\n").doesNotContain("\r", "\n\n");
  }

  @Test
  void attemptsAndFailuresAddUpToTheTotals() {
    for (VariantResult result : ran.results()) {
      result
          .run()
          .hosts()
          .forEach(
              (host, totals) -> {
                CallTotals calls = totals.calls();
                List<Row> rows = rows(result, host);
                assertThat(rows.stream().mapToLong(Row::attempts).sum())
                    .isEqualTo(calls.attempted());
                assertThat(rows.stream().mapToLong(Row::failures).sum()).isEqualTo(calls.failed());
              });
    }
    // 20 ports for 2 s, then none until 4.1 s, when the first comes back.
    assertThat(rows(ran.results().get(0), "one").stream().mapToLong(Row::failures).sum())
        .isPositive();
  }

  @Test
  void aValueLiesBetweenItsLeastAndItsGreatest() {
    for (VariantResult result : ran.results()) {
      for (String host : result.run().hosts().keySet()) {
        for (Row row : rows(result, host)) {
          for (int column = 0; column < 9; column += 3) {
            assertThat(row.counts.get(column))
                .isBetween(row.counts.get(column + 1), row.counts.get(column + 2));
          }
        }
      }
    }
  }

  @Test
  void portsAreHeldWithheldOrFree() {
    for (VariantResult result : ran.results()) {
      PortTotals ports = Objects.requireNonNull(result.run().hosts().get("one").ports());
      assertThat(rows(result, "one"))
          .allSatisfy(
              row ->
                  assertThat(row.counts.get(0) + row.counts.get(3) + row.counts.get(6))
                      .isEqualTo(ports.usable()));
    }
  }

  @Test
  void aFileNameWithACommaIsQuoted() throws IOException {
    String csv = RanFile.of("a, \"b\".yaml", TWO_HOSTS).csv();
    assertThat(csv.lines().skip(1))
        .allSatisfy(line -> assertThat(line).startsWith("\"a, \"\"b\"\".yaml\","));
  }
}
