package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring gives back what a plain queue does, however often it grows and is emptied. */
class EventRingTest {
  private static final int STEPS = 200_000;

  private final EventRing ring = new EventRing();
  private final Deque<Long> queue = new ArrayDeque<>();
  private long added;

  @ParameterizedTest(name = "up to {0} events")
  @ValueSource(ints = {1, 2, 16, 17, 100, 5_000, 20_000})
  void eventsComeInTheOrderOfAdding(int most) {
    RandomStream random = RandomStream.of(most, "steps");
    boolean grows = true;
    for (int step = 0; step < STEPS; step++) {
      grows = queue.isEmpty() || (grows && queue.size() < most);
      if (random.below(8) > 0 == grows && queue.size() < most) {
        ring.add(3 * added, added << 16, ++added);
        queue.add(added);
      } else if (!queue.isEmpty()) {
        take();
      }
    }
    assertThat(ring.size()).isEqualTo(queue.size());
    List<Long> told = new ArrayList<>();
    ring.forEach(told::add);
    assertThat(told).containsExactlyElementsOf(queue);
  }

  private void take() {
    long expected = queue.remove();
    long number = expected - 1;
    if (ring.dueNanos() != 3 * number || ring.dueOrder != number << 16 || ring.next() != expected) {
      assertThat(ring.next()).isEqualTo(expected);
      assertThat(ring.dueNanos()).isEqualTo(3 * number);
      assertThat(ring.dueOrder).isEqualTo(number << 16);
    }
    assertThat(ring.take()).isEqualTo(expected);
  }
}
