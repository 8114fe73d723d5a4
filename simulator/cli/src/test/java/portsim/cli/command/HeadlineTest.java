package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the first sentences of a report take for the reason. */
class HeadlineTest {
  /** 100 ports, each withheld for 10 s after a close: 10 calls a second are sustained. */
  private static final String HUNDRED_PORTS =
      """
      title: Calls
      duration: 60s
      hosts:
        client: { profile: custom, ports: 50000-50099, timeWait: 10s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
        other: { address: "192.0.2.2:80" }
      workloads:
      """;

  static String headline(String workloads) {
    String text = CommandRun.At.input(HUNDRED_PORTS + workloads).run("run", "-").fine();
    String body = text.substring(text.indexOf("\n\n") + 2);
    return body.substring(0, body.indexOf("\n\n")).replaceAll("\\s+", " ");
  }

  /** 20 a second: 100 ports are taken at 5 s. By then 1 call of the leak, at 0 s, has come. */
  @Test
  void doesNotBlameALeakThatHoldsFewPorts() {
    assertThat(
            headline(
                """
                  calls: { from: client, to: service, arrivals: 20/s }
                  leak: { from: client, to: other, arrivals: 1/m, closes: never }
                """))
        .contains(": 20 connections a second keep a port for 10 s each, and there are 100.")
        .doesNotContain("never closed", "for good");
  }

  /** 6 a second keep 60 ports; at 10 a second the other 40 are leaked in 4 s. */
  @Test
  void blamesALeakBesideCallsThatFit() {
    assertThat(
            headline(
                """
                  calls: { from: client, to: service, arrivals: 6/s }
                  leak: { from: client, to: other, arrivals: 4/s, closes: never }
                """))
        .contains(": connections of leak are never closed, and there are 100.");
  }

  /**
   * Two calls hold the two ports; the third finds none, and the pool repeats this for 5, 10, 20 and
   * 40 s: at 2, 7, 17 and 37 s a call tries again, and the other 54 of 60 calls are told the same.
   */
  @Test
  void tellsOfCallsThatGetTheErrorOfAnotherFromTheirPool() {
    assertThat(
            CommandRun.At.input(
                    """
                    title: Blocked
                    duration: 60s
                    hosts: { web: { profile: custom, ports: 50000-50001, timeWait: 10s, unique: port } }
                    servers: { sql: { address: "192.0.2.1:1433" } }
                    workloads:
                      calls:
                        from: web
                        to: sql
                        arrivals: 1/s
                        hold: 1h
                        connections: { pool: sqlclient }
                    expect: { calls.failedBy.portExhausted: 4, calls.failedBy.blocked: 54 }
                    """)
                .run("run", "-")
                .fine()
                .replaceAll("\\s+", " "))
        .contains("54 get the error of an earlier open from their pool.")
        .contains("all 2 met");
  }

  /** A new identity each 100 ms keeps a port for good: the 101st, at 10 s, finds none. */
  @Test
  void tellsForHowManyIdentitiesPortsAreKept() {
    String calls =
        """
          calls:
            from: client
            to: service
            arrivals: 10/s
            identity: per-call
            connections: { rpc: dynamic }
        """;
    assertThat(headline(calls))
        .contains("at 10 s: calls keeps a port for each of 100 identities, and there are 100.");
    assertThat(CommandRun.At.input(HUNDRED_PORTS + calls).run("run", "-").fine())
        .containsPattern("peak identities +100\n");
  }

  /** Each of them fits: 60 and 60 ports. Together they need 120. */
  @Test
  void addsTheRatesOfWorkloadsThatShareThePorts() {
    assertThat(
            headline(
                """
                  one: { from: client, to: service, arrivals: 6/s }
                  two: { from: client, to: other, arrivals: 6/s }
                """))
        .contains(
            ": one and two open 12 connections a second, which keep a port for 10 s each on"
                + " average, and there are 100.");
  }

  /** 300 connections in 60 s: each takes one of the 100 ports and never gives it back. */
  @Test
  void saysForGoodWhereLeaksCameToHoldAllPorts() {
    assertThat(headline("  leak: { from: client, to: service, arrivals: 5/s, closes: never }"))
        .startsWith(
            "✗ client runs out of ports for good at 20 s: 5 connections a second are opened");
  }

  @Test
  void saysOnlyOnceThatItSpeaksOfMeans() {
    assertThat(
            headline(
                """
                  calls:
                    { from: client, to: service, arrivals: { poisson: 20/s }, hold: { exponential: 1s } }
                """))
        .contains("20 connections a second keep a port for 11 s each, both on average,");
  }

  @Test
  void countsOneCallInTheSingular() {
    String one = "  calls: { from: client, to: service, arrivals: { at: [0] }, hold: %s }";
    assertThat(headline(one.formatted("1s"))).endsWith("The only call completes.");
    assertThat(headline(one.formatted("2m"))).endsWith("The end cuts the only call off.");
    String two = "  calls: { from: client, to: service, arrivals: { at: [0, 30s] }, hold: 40s }";
    assertThat(headline(two)).endsWith("1 of 2 calls completes; the end cuts 1 off.");
  }

  /** All calls go to the other server: not a number of the whole changes, but those of each do. */
  @Test
  void onlyAVariantWithTheSameResultsChangesNothing() {
    assertThat(
            headline(
                """
                  calls: { from: client, to: service, arrivals: 20/s }
                variants:
                  renamed: { title: Others }
                  elsewhere: { workloads: { calls: { to: other } } }
                """))
        .endsWith("elsewhere does not help: as many calls fail. renamed changes nothing.");
  }

  /** The server has its port until 30.5 s; the first call behind is that of 31 s. */
  @Test
  void blamesTheServerOnThePortThatSocketsAreBoundTo() {
    String text =
        CommandRun.At.input(
                """
                title: Bound
                duration: 60s
                hosts: { web: { profile: linux, address: 10.0.0.1 } }
                servers:
                  own: { address: "10.0.0.1:50000", on: web }
                  sql: { address: "192.0.2.1:1433" }
                workloads:
                  calls: { from: web, to: sql, arrivals: 1/s, bind: 50000, reuseAddress: true }
                timeline:
                  - { at: 30500ms, do: stop own }
                """)
            .run("run", "-")
            .fine();
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "web runs out of ports at 0 s: port 50000 is that of a server there. 31 of 60 calls"
                + " fail, in one outage of 31 s.");
  }
}
