package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class SocketTableTest {
  private static final int FIRST = 40_000;
  private static final int STEPS = 1_500;

  private final List<Integer> takenOver = new ArrayList<>();
  private long nowMillis;

  /** Two addresses, two destinations, and every way to come to a port. */
  private static List<SocketUse> uses(RandomStream random) {
    List<SocketUse> uses = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      int source = random.below(2);
      int destination = random.below(2);
      uses.add(
          new SocketUse(
              source,
              destination,
              source == 0 && destination == 0,
              destination == 0,
              new SocketOptions(
                  binding(random), random.below(2) == 0, random.below(3) == 0, range(random))));
    }
    return uses;
  }

  private static Binding binding(RandomStream random) {
    return switch (random.below(6)) {
      case 0 -> new Binding.Automatic(true);
      case 1 -> new Binding.Automatic(false);
      case 2 -> new Binding.Explicit(FIRST - 5 + random.below(40));
      default -> new Binding.None();
    };
  }

  private static @Nullable SocketRange range(RandomStream random) {
    int first = FIRST - 10 + random.below(40);
    return random.below(4) > 0 ? null : new SocketRange(first, first + random.below(30));
  }

  private static PortRules rules(RandomStream random) {
    int first = FIRST + random.below(3);
    PortRange range = new PortRange(first, first + random.below(30));
    PortRange reserved = new PortRange(first + 3, first + 4);
    TimeWaitReuse reuse =
        new TimeWaitReuse(
            List.of(TimeWaitReuse.Scope.values()).get(random.below(3)),
            Duration.ofMillis(1 + random.below(50)),
            random.below(5) > 0);
    TimeWaitRules closed =
        new TimeWaitRules(
            Duration.ofMinutes(1), TimeWaitRules.UNLIMITED, reuse, Duration.ZERO, Timers.EXACT);
    return new PortRules(
        range,
        random.below(2) == 0 ? List.of(reserved) : List.of(),
        closed,
        Uniqueness.FOUR_TUPLE,
        new LinuxSelection(),
        random.below(2) == 0 ? List.of(first + 5, first + 8) : List.of());
  }

  /** The same chance for both: each choice has to be the same, and each takeover. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void choosesAndRefusesAsTheKernelDoesPortByPort(long seed) {
    RandomStream random = RandomStream.of(seed, "steps");
    List<SocketUse> uses = uses(random);
    FourTuples tuples = FourTuples.of(uses);
    PortRules rules = rules(random);
    NaiveKernel kernel = new NaiveKernel(rules, RandomStream.of(seed, "ports"));
    SocketTable table =
        new SocketTable(rules, uses, RandomStream.of(seed, "ports"), () -> nowMillis * 1_000_000);
    table.onTakeover(takenOver::add);

    for (int step = 0; step < STEPS; step++) {
      nowMillis += random.below(10);
      if (random.below(2) == 0) {
        connect(random.below(uses.size()), uses, tuples, kernel, table);
      } else {
        end(random, uses, kernel, table);
      }
      if (random.below(200) == 0) {
        PortRules changed = rules(random);
        kernel.change(changed);
        table.change(changed);
      }
      assertThat(table.held() + table.withheld()).isEqualTo(kernel.sockets().size());
      if (step % 50 == 0) {
        table.checkConserved();
      }
    }
  }

  private void connect(
      int use, List<SocketUse> uses, FourTuples tuples, NaiveKernel kernel, SocketTable table) {
    List<NaiveKernel.Socket> before = List.copyOf(kernel.sockets());
    int port = kernel.connect(uses.get(use), tuples.of(use), nowMillis);
    List<Integer> gone = new ArrayList<>();
    before.stream()
        .filter(socket -> !kernel.sockets().contains(socket))
        .forEach(socket -> gone.add(socket.port * 100 + uses.indexOf(socket.use)));
    takenOver.clear();

    assertThat(table.lease(use)).as("%s at %s ms", uses.get(use), nowMillis).isEqualTo(port);
    assertThat(takenOver).isEqualTo(gone);
  }

  private void end(
      RandomStream random, List<SocketUse> uses, NaiveKernel kernel, SocketTable table) {
    if (kernel.sockets().isEmpty()) {
      return;
    }
    NaiveKernel.Socket socket = kernel.sockets().get(random.below(kernel.sockets().size()));
    int use = uses.indexOf(socket.use);
    if (!socket.waits && random.below(3) > 0) {
      socket.waits = true;
      socket.sinceMillis = nowMillis;
      table.withhold(use, socket.port, socket.port * 100 + use);
    } else if (random.below(3) == 0) {
      kernel.sockets().remove(socket);
      if (socket.waits) {
        table.expire(use, socket.port);
      } else {
        table.release(use, socket.port);
      }
    }
  }
}
