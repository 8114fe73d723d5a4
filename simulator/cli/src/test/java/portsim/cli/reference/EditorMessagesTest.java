package portsim.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** An editor complains where the fault is, and once about one fault. */
class EditorMessagesTest {
  private static final String FINE =
      """
      title: Orders
      duration: 10m
      hosts:
        web: { profile: windows-2003, settings: { MaxUserPort: 5000 } }
      servers:
        sql: { address: "10.10.10.20:1433" }
      workloads:
        orders: { from: web, to: sql, arrivals: { burst: 5, every: 1m } }
      expect: { calls.failed: 0 }
      variants:
        tuned: { hosts: { web: { settings: { TcpTimedWaitDelay: 30 } } } }
      """;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10m                   | 10         | /duration
          10.10.10.20:1433      | 10.10.10.20 | /servers/sql/address
          burst: 5, every: 1m   | burts: 5   | /workloads/orders/arrivals
          every: 1m             | every: 0   | /workloads/orders/arrivals/every
          every: 1m             | every: 1m, x: 1 | /workloads/orders/arrivals
          , every: 1m           | ''         | /workloads/orders/arrivals
          MaxUserPort: 5000     | MaxUserPort: 4999 | /hosts/web/settings/MaxUserPort
          MaxUserPort           | tcp_fin_timeout | /hosts/web/settings
          profile: windows-2003 | profile: dos | /hosts/web/profile
          calls.failed: 0       | calls.fail: 0 | /expect
          calls.failed: 0       | calls.failed: none | /expect/calls.failed
          TcpTimedWaitDelay: 30 | TcpTimedWaitDelay: 3 | /variants/tuned/hosts/web/settings/TcpTimedWaitDelay
          TcpTimedWaitDelay     | TimedWaitDelay | /variants/tuned/hosts/web/settings
          """)
  void complainsOnceAtTheFault(String right, String wrong, String path) {
    assertThat(FINE).contains(right);
    Problems problems = new Problems();
    Node tree = TreeReader.read(new SourceText("x.yaml", FINE.replace(right, wrong)), problems);
    assertThat(tree).isNotNull();

    Judged judged = Judged.of("x.yaml", tree);

    assertThat(judged.problems()).isNotEmpty();
    assertThat(judged.complaints()).hasSize(1).first().asString().startsWith(path + ": ");
  }
}
