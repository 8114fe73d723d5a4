package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;

/** Against free ports that have a bit for each from the beginning. */
class PortWindowTest {
  private static final int OPERATIONS = 20_000;

  @ParameterizedTest(name = "{0} ports, in order for {1} operations")
  @CsvSource({
    "1, 20000",
    "2, 20000",
    "63, 20000",
    "64, 500",
    "200, 20000",
    "200, 777",
    "3976, 9999"
  })
  void choosesAsBitsDoWhateverTheOrderOfGivingBack(int capacity, int inOrder) {
    FreePorts window = allFree(new PortWindow(capacity), capacity);
    FreePorts bits = allFree(new FreePorts(capacity), capacity);
    RandomStream random = RandomStream.of(capacity, "operations");
    Deque<Integer> taken = new ArrayDeque<>();
    int next = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      boolean filling = i / capacity % 3 < 2;
      int found = window.nextFrom(next);
      assertThat(found).isEqualTo(bits.nextFrom(next));
      if (found != FreePorts.NONE && (filling || taken.isEmpty())) {
        window.remove(found);
        bits.remove(found);
        taken.add(found);
        next = (found + 1) % capacity;
      } else {
        int back = i < inOrder || random.below(2) > 0 ? taken.removeFirst() : taken.removeLast();
        window.add(back);
        bits.add(back);
      }
      int any = random.below(capacity);
      assertThat(window.contains(any)).isEqualTo(bits.contains(any));
      assertThat(window.nextFrom(any)).isEqualTo(bits.nextFrom(any));
      assertThat(window.count()).isEqualTo(bits.count());
      assertThat(window.recount()).isEqualTo(bits.recount());
    }
  }

  private static FreePorts allFree(FreePorts ports, int capacity) {
    for (int offset = 0; offset < capacity; offset++) {
      ports.add(offset);
    }
    return ports;
  }

  @Test
  void portsThatAreNeverFreeAreSteppedOver() {
    FreePorts window = new PortWindow(5);
    window.add(0);
    window.add(2);
    window.add(4);

    assertThat(window.nextFrom(1)).isEqualTo(2);
    window.remove(2);
    assertThat(window.nextFrom(1)).isEqualTo(4);
    assertThat(window.recount()).isEqualTo(2);
  }

  @Test
  void stopsWhenAPortIsGivenBackTwice() {
    FreePorts window = new PortWindow(2);
    window.add(0);
    window.add(1);

    assertThatIllegalStateException()
        .isThrownBy(() -> window.add(0))
        .withMessage("offset 0 given back, but nobody holds it");
  }
}
