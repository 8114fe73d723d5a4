package portsim.run.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.client.WcfPool;
import portsim.record.Finding;
import portsim.run.WcfRuns;

/** What is said of the pools of WCF. */
class ChannelPoolsTest {
  private static final WcfPool STANDARD = WcfPool.STANDARD;

  private static WcfPool pool(int max, Duration lease, WcfPool.LeaseCheck check, Duration service) {
    return new WcfPool(
        max,
        STANDARD.idleTimeout(),
        lease,
        check,
        STANDARD.groupName(),
        STANDARD.channel(),
        new WcfPool.Service(service, 10, 1));
  }

  private static WcfPool pool(int max, Duration service) {
    return pool(max, WcfPool.NEVER, WcfPool.LeaseCheck.RETURN, service);
  }

  private static List<Finding> findings(int channels, Duration every, WcfPool pool) {
    return WcfRuns.bursts(channels, every, pool).findings();
  }

  @Test
  void saysThatThePoolIsOff() {
    assertThat(findings(1, Duration.ofMinutes(1), pool(0, WcfPool.NEVER)))
        .containsExactly(
            new Finding(
                "pooling-off",
                "workloads.orders: maxOutboundConnectionsPerEndpoint: 0 turns pooling off; each"
                    + " channel has a connection of its own, as with per-call.",
                false));
  }

  /** Ten rounds: 2 of 5 channels find no place in the pool when they return. */
  @Test
  void saysThatTheCacheIsSmallerThanTheConcurrency() {
    List<Finding> found = findings(5, Duration.ofMinutes(1), pool(3, WcfPool.NEVER));

    assertThat(found).extracting(Finding::id).containsExactly("cache-too-small");
    assertThat(found.get(0).text())
        .startsWith(
            "workloads.orders: 20 connections were closed on their return, for the pool kept 3"
                + " already (maxOutboundConnectionsPerEndpoint), while up to 5 were open at a"
                + " time.");
  }

  @Test
  void saysWhyConnectionsAreStale() {
    List<Finding> found = findings(1, Duration.ofMinutes(1), pool(3, Duration.ofSeconds(30)));

    assertThat(found).extracting(Finding::id).containsExactly("stale-connections");
    assertThat(found.get(0).text())
        .startsWith("workloads.orders: 9 times a channel was to be opened on a connection")
        .endsWith(
            "The service gives idle connections up after 30 s (serviceIdleTimeout), the pool after"
                + " 120 s (idleTimeout): the service's has to be longer.");
  }

  @Test
  void looksElsewhereWhereTheTimeoutsAreRight() {
    List<Finding> found = findings(12, Duration.ofMinutes(1), pool(20, WcfPool.NEVER));

    assertThat(found).extracting(Finding::id).containsExactly("stale-connections");
    assertThat(found.get(0).text())
        .endsWith(
            "no more than 10 of all its clients on a machine (serviceMaxConnections), and none"
                + " across a restart.");
  }

  @Test
  void saysThatALeaseIsOverAndThatSourcesDisagree() {
    Duration minute = Duration.ofMinutes(1);
    WcfPool byArticle = pool(3, minute, WcfPool.LeaseCheck.RETURN, WcfPool.NEVER);
    WcfPool bySource = pool(3, minute, WcfPool.LeaseCheck.TAKE, WcfPool.NEVER);

    assertThat(findings(1, Duration.ofSeconds(30), byArticle))
        .extracting(Finding::id, Finding::assumed)
        .containsExactly(tuple("lease-over", true));
    assertThat(findings(1, Duration.ofSeconds(30), bySource))
        .extracting(Finding::id, Finding::assumed)
        .containsExactly(tuple("lease-over", false));
  }

  @Test
  void hasNothingToSayOfAPoolThatKeepsWhatItIsGiven() {
    assertThat(findings(3, Duration.ofMinutes(1), pool(3, WcfPool.NEVER))).isEmpty();
  }
}
