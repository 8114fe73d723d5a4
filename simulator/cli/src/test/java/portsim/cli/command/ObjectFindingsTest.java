package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a report says of the objects of Enterprise Services. */
class ObjectFindingsTest {
  /** A call a second, of 100 ms, for ten minutes. */
  private static String report(String objects, String more) {
    return report("arrivals: 1/s", objects, more);
  }

  private static String report(String arrivals, String objects, String more) {
    String scenario =
        """
        title: Calls
        duration: 10m
        hosts:
          app: { profile: windows-2003 }
        servers:
          sql: { address: "10.10.10.20:1433" }
        workloads:
          orders:
            from: app
            to: sql
            hold: 100ms
            %s
            %s
            connections:
              objects: { %s }
              connections: { pool: sqlclient }
        """
            .formatted(arrivals, more, objects);
    String text = CommandRun.At.input(scenario).run("run", "-").fine();
    return text.replaceAll("[\\s•]+", " ");
  }

  /** The 10 objects are taken by 9 s; all who come from 10 s to 540 s wait in vain. */
  @Test
  void objectsThatAreNotReleasedAreTheClients() {
    assertThat(report("maxPoolSize: 10, release: set-to-null", ""))
        .contains(
            "The clients of orders do not release their objects: 531 of 600 calls wait 60 s for one"
                + " of its 10 objects and get none.",
            "objects that its clients do not give back: 10 at the end. They do not dispose of them:"
                + " to set a reference to null gives nothing back, and nothing was collected."
                + " Calls that waited for one in vain: 531. Dispose of them",
            "The COM+ catalog has 0: then nobody waits at all. (assumed)",
            "COM+ E_TIMEOUT, from the creation of the object");
  }

  @Test
  void aReferenceThatIsKeptIsFoundByNoCollection() {
    assertThat(report("maxPoolSize: 10, release: never, garbageCollection: 30s", ""))
        .contains("their references are kept, and no collection finds them.");
  }

  /** At 30 s, 60 s ... 600 s 30 objects are collected, whose clients came since the last time. */
  @Test
  void objectsThatAreCollectedAreNotDisposedOf() {
    assertThat(report("release: set-to-null, garbageCollection: 30s", ""))
        .contains(
            "its clients do not dispose of their objects, 600 of which went back only when they"
                + " were garbage collected. Dispose of them")
        .doesNotContain("in vain");
  }

  @Test
  void aPoolThatIsTooSmallIsNotTheClients() {
    assertThat(report("maxPoolSize: 1, releasesLate: 2s, creationTimeout: 10s", ""))
        .contains("The object pool of orders is too small: ", " wait 10 s for its only object")
        .doesNotContain("do not release", "(assumed) ");
  }

  @Test
  void aMinimumThatNobodyNeedsIsHeldForNothing() {
    assertThat(report("minPoolSize: 50, connectsIn: constructor", ""))
        .contains(
            "minPoolSize is 50; in use at a time: 1 at most. The others are made, and kept, for"
                + " nothing, each with a connection that nobody uses.");
  }

  /** Calls at 0 s and 300 s: the process ends at 60.1 s and 360.1 s. */
  @Test
  void aProcessThatEndsBetweenCallsFillsItsPoolAnew() {
    String twice = "minPoolSize: 1, shutdownAfter: 1m";
    assertThat(report(twice, "")).doesNotContain("filled its pool");
    assertThat(report("arrivals: { at: [0, 300s] }", twice, ""))
        .contains(
            "its process began 2 times, and filled its pool with 1 each time. It ends after 60 s"
                + " without clients: with a shutdownAfter longer than the gaps between calls it lives"
                + " on.");
  }

  @Test
  void callersWhoConnectForThemselvesHaveAPoolEach() {
    String users = "identity: { users: 20, choose: round-robin, tokenLifetime: 0 }";
    assertThat(report("impersonates: true", users))
        .contains("there is a pool for each identity: 20 at a time.");
    assertThat(report("impersonates: false", users)).doesNotContain("for each identity");
  }

  /** The driver has 100 connections: the objects of 0 s to 99 s keep them. */
  @Test
  void discardedObjectsKeepWhatTheyHold() {
    assertThat(report("canBePooled: \"false\", connectsIn: constructor", ""))
        .contains(
            "objects that were not pooled again (CanBePooled): 100. Until they are garbage"
                + " collected they keep what they hold");
  }
}
