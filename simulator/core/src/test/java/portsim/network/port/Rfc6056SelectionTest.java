package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portsim.engine.RandomStream;

/** RFC 6056, section 3.3. */
class Rfc6056SelectionTest {
  private static final int PORTS = 1_000;

  private static PortTable table(Rfc6056Selection selection, Uniqueness uniqueness) {
    PortRules rules =
        new PortRules(
            new PortRange(10_000, 9_999 + PORTS),
            List.of(),
            Duration.ofMinutes(1),
            uniqueness,
            selection);
    return Tables.of(rules, 3, RandomStream.of(1, "ports/web"));
  }

  private static List<Integer> leases(PortTable table, int destination, int count) {
    List<Integer> leases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leases.add(table.lease(destination));
    }
    return leases;
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLE", "HASH", "DOUBLE_HASH"})
  void findsEachPortOnceAsLongAsOneIsFree(Rfc6056Selection selection) {
    PortTable table = table(selection, Uniqueness.LOCAL_PORT);
    Set<Integer> leased = new LinkedHashSet<>(leases(table, 1, PORTS));

    assertThat(leased).hasSize(PORTS).doesNotContain(PortTable.NONE);
    assertThat(table.lease(1)).isEqualTo(PortTable.NONE);
  }

  /** A try misses the one free port with 0.999; that 1000 tries do has 0.999^1000 = 0.368. */
  @ParameterizedTest
  @EnumSource(names = {"TRIES", "INCREMENTS"})
  void givesUpAfterAsManyTriesAsThereArePortsThoughOneIsFree(Rfc6056Selection selection) {
    int gaveUp = 0;
    PortTable table = table(selection, Uniqueness.LOCAL_PORT);
    while (table.free() > 1) {
      assertThat(table.lease(0)).isBetween(PortTable.NONE, 9_999 + PORTS);
    }
    for (int round = 0; round < 1_000; round++) {
      int port = table.lease(0);
      if (port == PortTable.NONE) {
        gaveUp++;
      } else {
        table.release(0, port);
      }
    }
    // five standard deviations: 5 x sqrt(1000 x 0.368 x 0.632) = 76
    assertThat(gaveUp).isBetween(368 - 76, 368 + 76);
  }

  /** To one destination, algorithms 3 and 4 go upwards one by one. */
  @ParameterizedTest
  @EnumSource(names = {"HASH", "DOUBLE_HASH"})
  void goesUpwardsFromAPlaceOfEachDestination(Rfc6056Selection selection) {
    PortTable table = table(selection, Uniqueness.FOUR_TUPLE);
    List<Integer> leases = leases(table, 2, 50);

    for (int i = 1; i < leases.size(); i++) {
      int before = leases.get(i - 1) - 10_000;
      assertThat(leases.get(i) - 10_000).isEqualTo((before + 1) % PORTS);
    }
  }

  /** The counter is everybody's: after a connect elsewhere, the next port is left out. */
  @Test
  void algorithm3SharesItsCounterAmongDestinations() {
    PortTable table = table(Rfc6056Selection.HASH, Uniqueness.FOUR_TUPLE);
    int first = table.lease(0);
    table.lease(1);
    int second = table.lease(0);

    assertThat(second - 10_000).isEqualTo((first - 10_000 + 2) % PORTS);
  }

  @Test
  void algorithm5GoesUpwardsBySteps() {
    PortTable table = table(Rfc6056Selection.INCREMENTS, Uniqueness.FOUR_TUPLE);
    int before = table.lease(0);
    for (int i = 0; i < 20; i++) {
      int port = table.lease(0);
      int step = Math.floorMod(port - before, PORTS);
      assertThat(step).isBetween(1, 999); // of 1 to 500, or twice where the first was taken
      before = port;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameForTheSameSeed(Rfc6056Selection selection) {
    assertThat(leases(table(selection, Uniqueness.LOCAL_PORT), 0, 100))
        .isEqualTo(leases(table(selection, Uniqueness.LOCAL_PORT), 0, 100));
  }
}
