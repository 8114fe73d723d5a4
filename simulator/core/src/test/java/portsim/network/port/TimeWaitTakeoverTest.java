package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** Three ports of a machine on which one application sets SO_REUSEADDR, and another does not. */
class TimeWaitTakeoverTest {
  private static final int REUSING = 0;
  private static final int PLAIN = 1;
  private static final SocketOptions REUSE_ADDRESS =
      new SocketOptions(new Binding.None(), true, false, null);

  private final List<Integer> takenOver = new ArrayList<>();
  private PortTable table;

  @BeforeEach
  void makeTable() {
    table = table(3);
  }

  private PortTable table(int ports) {
    PortRules rules =
        new PortRules(
            new PortRange(1025, 1024 + ports),
            List.of(),
            Duration.ofMinutes(4),
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential());
    SocketUse reusing = new SocketUse(0, 0, false, true, REUSE_ADDRESS);
    RandomStream random = RandomStream.of(1, "ports/web");
    PortTable made =
        PortTable.of(rules, List.of(reusing, SocketUse.plain(0)), false, random, () -> 0);
    made.onTakeover(takenOver::add);
    return made;
  }

  /** Leases a port and closes its connection, whose number is the port. */
  private int closed(int use) {
    int port = table.lease(use);
    table.withhold(use, port, port);
    return port;
  }

  @Test
  void freePortsComeFirst() {
    closed(REUSING);
    assertThat(table.lease(REUSING)).isEqualTo(1026);
    assertThat(table.lease(REUSING)).isEqualTo(1027);
    assertThat(takenOver).isEmpty();
  }

  @Test
  void thenThePortThatWaitsLongestIsTakenOver() {
    closed(REUSING);
    closed(REUSING);
    closed(REUSING);

    assertThat(table.lease(REUSING)).isEqualTo(1025);
    assertThat(table.lease(REUSING)).isEqualTo(1026);
    assertThat(takenOver).containsExactly(1025, 1026);
    assertThat(table.held()).isEqualTo(2);
    assertThat(table.withheld()).isEqualTo(1);
    table.checkConserved();
  }

  @Test
  void openConnectionsAreLeftAlone() {
    table.lease(REUSING);
    table.lease(REUSING);
    table.lease(REUSING);

    assertThat(table.lease(REUSING)).isEqualTo(PortTable.NONE);
  }

  @Test
  void socketsWithoutTheOptionTakeNothingOver() {
    closed(REUSING);
    closed(REUSING);
    closed(REUSING);

    assertThat(table.lease(PLAIN)).isEqualTo(PortTable.NONE);
  }

  @Test
  void theirPortsAreNotTakenOver() {
    closed(PLAIN);
    closed(REUSING);
    closed(PLAIN);

    assertThat(table.lease(REUSING)).isEqualTo(1026);
    assertThat(table.lease(REUSING)).isEqualTo(PortTable.NONE);
  }

  @Test
  void aPortWhoseTimeWaitIsOverIsTakenAsAnyOther() {
    closed(REUSING);
    closed(REUSING);
    closed(REUSING);
    table.expire(REUSING, 1026);

    assertThat(table.lease(REUSING)).isEqualTo(1026);
    assertThat(takenOver).isEmpty();
    assertThat(table.lease(REUSING)).isEqualTo(1025);
    assertThat(takenOver).containsExactly(1025);
  }

  @Test
  void aPortThatIsNoLongerOneOfTheRangeIsNotTakenOver() {
    closed(REUSING);
    closed(REUSING);
    closed(REUSING);
    table.change(
        new PortRules(
            new PortRange(1027, 1027),
            List.of(),
            Duration.ofMinutes(4),
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential()));

    assertThat(table.lease(REUSING)).isEqualTo(1027);
    table.checkConserved();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void noPortIsLostWhateverHappens(long seed) {
    table = table(20);
    RandomStream random = RandomStream.of(seed, "deeds");
    List<Integer> open = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (int deed = 0; deed < 5_000; deed++) {
      switch (random.below(3)) {
        case 0 -> {
          int port = table.lease(REUSING);
          waiting.removeAll(takenOver);
          takenOver.clear();
          if (port != PortTable.NONE) {
            assertThat(open).doesNotContain(port);
            open.add(port);
          } else {
            assertThat(open).hasSize(20);
          }
        }
        case 1 -> {
          if (!open.isEmpty()) {
            int port = open.remove(random.below(open.size()));
            table.withhold(REUSING, port, port);
            waiting.add(port);
          }
        }
        default -> {
          if (!waiting.isEmpty()) {
            table.expire(REUSING, waiting.remove(random.below(waiting.size())));
          }
        }
      }
      assertThat(table.held()).isEqualTo(open.size());
      assertThat(table.withheld()).isEqualTo(waiting.size());
      table.checkConserved();
    }
  }
}
