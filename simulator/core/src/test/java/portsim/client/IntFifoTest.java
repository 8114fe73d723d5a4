package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** Queue and stack against those of the JDK; the queue grows from any position of its head. */
class IntFifoTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void givesOutInTheOrderOfAdding(long seed) {
    RandomStream random = RandomStream.of(seed, "operations");
    IntFifo fifo = new IntFifo();
    Deque<Integer> reference = new ArrayDeque<>();

    for (int i = 0; i < 10_000; i++) {
      if (random.below(100) < 52 || reference.isEmpty()) {
        fifo.add(i);
        reference.add(i);
      } else {
        assertThat(fifo.poll()).isEqualTo(reference.remove());
      }
      assertThat(fifo.isEmpty()).isEqualTo(reference.isEmpty());
    }
    while (!reference.isEmpty()) {
      assertThat(fifo.poll()).isEqualTo(reference.remove());
    }
    assertThat(fifo.isEmpty()).isTrue();
  }

  @Test
  void aStackGivesOutTheLastFirst() {
    IntStack stack = new IntStack();
    for (int i = 0; i < 100; i++) {
      stack.push(i);
    }
    for (int i = 99; i >= 0; i--) {
      assertThat(stack.isEmpty()).isFalse();
      assertThat(stack.pop()).isEqualTo(i);
    }
    assertThat(stack.isEmpty()).isTrue();
  }
}
