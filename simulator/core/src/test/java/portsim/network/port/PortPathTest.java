package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.engine.RandomStream;

/** Two hops, a host and a gateway: a connect holds a port at both of them or at none. */
class PortPathTest {
  private static final int UNTOUCHED = -7;

  private final PortTable host = table(1_025, 1_034);
  private final PortTable gateway = table(60_000, 60_002);
  private final PortPath path =
      new PortPath(List.of(new PortPath.Hop(host, 0), new PortPath.Hop(gateway, 0)));
  private final int[] leases = {UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED};

  private static PortTable table(int first, int last) {
    PortRules rules =
        new PortRules(
            new PortRange(first, last),
            List.of(),
            Duration.ofMinutes(4),
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential());
    return Tables.of(rules, 1, RandomStream.of(1, "ports"));
  }

  private static void assertHeld(PortTable table, int held, int withheld) {
    assertThat(table.held()).as("held").isEqualTo(held);
    assertThat(table.withheld()).as("withheld").isEqualTo(withheld);
    table.checkConserved();
  }

  @Test
  void takesALeaseAtEachHopInOrder() {
    assertThat(path.length()).isEqualTo(2);
    assertThat(path.lease(leases, 1)).isPositive();

    assertThat(leases).containsExactly(UNTOUCHED, 1_025, 60_000, UNTOUCHED);
    assertHeld(host, 1, 0);
    assertHeld(gateway, 1, 0);
  }

  @Test
  void givesTheFirstLeaseBackWhenTheSecondHopIsFull() {
    for (int i = 0; i < 3; i++) {
      assertThat(path.lease(leases, 0)).isPositive();
    }

    assertThat(path.lease(leases, 2)).isEqualTo(PortTable.NONE);

    assertHeld(host, 3, 0);
    assertHeld(gateway, 3, 0);
    assertThat(host.free()).isEqualTo(7);
  }

  @Test
  void takesNothingAtTheSecondHopWhenTheFirstIsFull() {
    PortPath reverse =
        new PortPath(List.of(new PortPath.Hop(gateway, 0), new PortPath.Hop(host, 0)));
    for (int i = 0; i < 3; i++) {
      assertThat(reverse.lease(leases, 0)).isPositive();
    }

    assertThat(reverse.lease(leases, 2)).isEqualTo(PortTable.NONE);

    assertHeld(gateway, 3, 0);
    assertHeld(host, 3, 0);
  }

  @Test
  void leasesAgainWhenTheFullHopHasRoom() {
    int[] first = new int[2];
    path.lease(first, 0);
    path.lease(leases, 0);
    path.lease(leases, 0);
    assertThat(path.lease(leases, 0)).isEqualTo(PortTable.NONE);

    path.release(first, 0);

    assertThat(path.lease(leases, 0)).isPositive();
    assertThat(leases[1]).isEqualTo(60_000);
  }

  @Test
  void givesALiveConnectionsLeasesBackAtBothHops() {
    path.lease(leases, 2);

    path.release(leases, 2);

    assertHeld(host, 0, 0);
    assertHeld(gateway, 0, 0);
  }

  @Test
  void withholdsAndFreesAtBothHops() {
    path.lease(leases, 0);

    path.withhold(leases, 0, 0);
    assertHeld(host, 0, 1);
    assertHeld(gateway, 0, 1);

    path.expire(leases, 0);
    assertHeld(host, 0, 0);
    assertHeld(gateway, 0, 0);
    assertThat(host.free()).isEqualTo(10);
    assertThat(gateway.free()).isEqualTo(3);
  }
}
