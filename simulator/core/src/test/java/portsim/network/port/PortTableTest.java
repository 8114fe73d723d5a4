package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class PortTableTest {
  private static final PortSelection SEQUENTIAL = new PortSelection.Sequential();
  private static final PortSelection RANDOM = new PortSelection.RandomStart();

  private static PortTable table(
      int first,
      int last,
      PortSelection selection,
      Uniqueness uniqueness,
      int destinations,
      PortRange... reserved) {
    PortRules rules =
        new PortRules(
            new PortRange(first, last),
            List.of(reserved),
            Duration.ofMinutes(4),
            uniqueness,
            selection);
    return Tables.of(rules, destinations, RandomStream.of(1, "ports/web"));
  }

  private static PortTable table(int first, int last, PortSelection selection) {
    return table(first, last, selection, Uniqueness.LOCAL_PORT, 1);
  }

  private static List<Integer> leaseAll(PortTable table, int pool) {
    List<Integer> ports = new ArrayList<>();
    int port = table.lease(pool);
    while (port != PortTable.NONE) {
      ports.add(port);
      port = table.lease(pool);
    }
    return ports;
  }

  private static List<Integer> range(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** KB 319502: no port is used again until all others were. */
  @Test
  void sequentialSelectionUsesAllOtherPortsBeforeOneAgain() {
    PortTable table = table(1_025, 1_034, SEQUENTIAL);
    List<Integer> leased = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      int port = table.lease(0);
      leased.add(port);
      table.release(0, port);
    }

    assertThat(leased.subList(0, 10)).isEqualTo(range(1_025, 1_034));
    assertThat(leased.subList(10, 20)).isEqualTo(range(1_025, 1_034));
    assertThat(leased.subList(20, 25)).isEqualTo(range(1_025, 1_029));
  }

  @Test
  void sequentialSelectionWalksOverHeldPorts() {
    PortTable table = table(1_025, 1_030, SEQUENTIAL);
    assertThat(leaseAll(table, 0)).isEqualTo(range(1_025, 1_030));

    table.release(0, 1_026);
    table.release(0, 1_029);

    assertThat(table.lease(0)).isEqualTo(1_026);
    assertThat(table.lease(0)).isEqualTo(1_029);
    assertThat(table.lease(0)).isEqualTo(PortTable.NONE);
  }

  @Test
  void randomSelectionFindsEveryPort() {
    PortTable table = table(32_768, 60_999, RANDOM);

    assertThat(leaseAll(table, 0).stream().sorted().toList()).isEqualTo(range(32_768, 60_999));
  }

  @Test
  void randomSelectionBeginsAnywhere() {
    PortTable table = table(1_000, 1_099, RANDOM);
    int[] leased = new int[100];
    for (int i = 0; i < 100_000; i++) {
      int port = table.lease(0);
      leased[port - 1_000]++;
      table.release(0, port);
    }

    // A thousand each, give or take five standard deviations: the root of 1000.
    assertThat(IntStream.of(leased).boxed()).allMatch(times -> 840 < times && times < 1_160);
  }

  @Test
  void neverChoosesAReservedPort() {
    PortRange[] reserved = {new PortRange(1_025, 1_026), new PortRange(1_030, 1_033)};

    for (PortSelection selection : List.of(SEQUENTIAL, RANDOM)) {
      PortTable table = table(1_025, 1_034, selection, Uniqueness.LOCAL_PORT, 1, reserved);
      assertThat(table.usable()).isEqualTo(4);
      assertThat(table.free()).isEqualTo(4);
      assertThat(leaseAll(table, 0)).containsExactlyInAnyOrder(1_027, 1_028, 1_029, 1_034);
    }
  }

  @ParameterizedTest(name = "unique per {0}, {1} destinations: {2} leases")
  @CsvSource({
    "LOCAL_PORT, 1, 3976",
    "LOCAL_PORT, 2, 3976",
    "LOCAL_PORT, 5, 3976",
    "FOUR_TUPLE, 1, 3976",
    "FOUR_TUPLE, 2, 7952",
    "FOUR_TUPLE, 5, 19880"
  })
  void servesEachDestinationFromItsPool(Uniqueness uniqueness, int destinations, int leases) {
    PortTable table = table(1_025, 5_000, SEQUENTIAL, uniqueness, destinations);

    int leased = 0;
    for (int destination = 0; destination < destinations; destination++) {
      leased += leaseAll(table, destination).size();
    }

    assertThat(leased).isEqualTo(leases);
    assertThat(table.usable()).isEqualTo(3_976);
    assertThat(table.capacity()).isEqualTo(leases);
    assertThat(table.held()).isEqualTo(leases);
    assertThat(table.free()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Uniqueness.class)
  void countsFreeHeldAndWithheldPorts(Uniqueness uniqueness) {
    PortTable table = table(1_000, 1_009, SEQUENTIAL, uniqueness, 2);
    int pool = 1;
    int all = table.capacity();

    int first = table.lease(pool);
    int second = table.lease(pool);
    table.lease(pool);
    assertCounts(table, all - 3, 3, 0);

    table.withhold(pool, first, 0);
    assertCounts(table, all - 3, 2, 1);

    table.release(pool, second);
    assertCounts(table, all - 2, 1, 1);

    table.expire(pool, first);
    assertCounts(table, all - 1, 1, 0);
  }

  private static void assertCounts(PortTable table, int free, int held, int withheld) {
    assertThat(table.free()).as("free").isEqualTo(free);
    assertThat(table.held()).as("held").isEqualTo(held);
    assertThat(table.withheld()).as("withheld").isEqualTo(withheld);
    table.checkConserved();
  }

  @Test
  void stopsWhenAPortIsGivenBackTwice() {
    PortTable table = table(1_000, 1_009, SEQUENTIAL);
    int port = table.lease(0);
    table.release(0, port);

    assertThatIllegalStateException().isThrownBy(() -> table.release(0, port));
    assertThatIllegalStateException().isThrownBy(() -> table.expire(0, port));
  }

  /** Guards ports that are in use while the range moves away from them and back. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void conservesPortsWhenTheirRangeChanges(long seed) {
    RandomStream random = RandomStream.of(seed, "changes");
    PortTable table = Tables.of(rules(1_000, 1_099), 2, random);
    List<int[]> held = new ArrayList<>();

    for (int step = 0; step < 2_000; step++) {
      int pool = random.below(2);
      int port = table.lease(pool);
      if (port != PortTable.NONE) {
        held.add(new int[] {pool, port});
      }
      if (random.below(3) > 0 && !held.isEmpty()) {
        int[] back = held.remove(random.below(held.size()));
        table.release(back[0], back[1]);
      }
      if (random.below(20) == 0) {
        int first = 950 + random.below(100);
        table.change(rules(first, first + random.below(100)));
      }
      table.checkConserved();
    }
    held.forEach(back -> table.release(back[0], back[1]));

    assertThat(table.capacity() - 2 * table.usable()).isZero();
    assertThat(table.free()).isEqualTo(2 * table.usable());
  }

  private static PortRules rules(int first, int last) {
    return new PortRules(
        new PortRange(first, last),
        List.of(),
        Duration.ofMinutes(1),
        Uniqueness.FOUR_TUPLE,
        new PortSelection.RandomStart());
  }
}
