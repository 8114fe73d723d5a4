package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/**
 * The two levels of bits against a plain set of bits. The capacities lie around the words' ends: 64
 * bits in a word, 64 words under a word of the next level.
 */
class FreePortsTest {
  private static final int OPERATIONS = 30_000;

  @ParameterizedTest(name = "{0} ports")
  @ValueSource(ints = {1, 2, 63, 64, 65, 4_095, 4_096, 4_097, 28_232, 65_535})
  void findsTheSameNextFreePortAsAPlainSetOfBits(int capacity) {
    FreePorts ports = new FreePorts(capacity);
    BitSet reference = new BitSet(capacity);
    RandomStream random = RandomStream.of(capacity, "operations");

    for (int i = 0; i < OPERATIONS; i++) {
      boolean emptying = i / 3_000 % 2 == 1; // nearly full and nearly empty by turns
      int from = random.below(capacity);
      int next = ports.nextFrom(from);
      assertSame(next, next(reference, from));
      if (emptying && next != FreePorts.NONE) {
        ports.remove(next);
        reference.clear(next);
      }
      int offset = random.below(capacity);
      assertSame(ports.nextFrom(offset) == offset ? 1 : 0, reference.get(offset) ? 1 : 0);
      if (!reference.get(offset) && !(emptying && random.below(8) > 0)) {
        ports.add(offset);
        reference.set(offset);
      }
      assertSame(ports.count(), reference.cardinality());
    }
    assertThat(ports.recount()).isEqualTo(reference.cardinality());
  }

  private static int next(BitSet reference, int from) {
    int next = reference.nextSetBit(from);
    return next < 0 ? reference.nextSetBit(0) : next;
  }

  private static void assertSame(int actual, int expected) {
    if (actual != expected) {
      assertThat(actual).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0} ports")
  @ValueSource(ints = {1, 63, 64, 65, 4_096, 4_097, 65_535})
  void findsTheOnlyFreePortFromAnywhere(int capacity) {
    FreePorts ports = new FreePorts(capacity);
    int step = Math.max(1, capacity / 97);
    for (int only = 0; only < capacity; only += step) {
      ports.add(only);
      for (int from = 0; from < capacity; from += step) {
        assertSame(ports.nextFrom(from), only);
      }
      assertSame(ports.nextFrom(capacity - 1), only);
      ports.remove(only);
    }
  }

  @ParameterizedTest(name = "{0} ports")
  @ValueSource(ints = {1, 64, 4_097, 65_535})
  void findsNothingWhereNothingIsFree(int capacity) {
    FreePorts ports = new FreePorts(capacity);

    assertThat(ports.nextFrom(0)).isEqualTo(FreePorts.NONE);
    assertThat(ports.nextFrom(capacity - 1)).isEqualTo(FreePorts.NONE);
    assertThat(ports.count()).isZero();
  }

  @Test
  void begunBehindTheLastFreePortFindsTheFirst() {
    FreePorts ports = new FreePorts(200);
    ports.add(3);
    ports.add(70);

    assertThat(ports.nextFrom(0)).isEqualTo(3);
    assertThat(ports.nextFrom(3)).isEqualTo(3);
    assertThat(ports.nextFrom(4)).isEqualTo(70);
    assertThat(ports.nextFrom(71)).isEqualTo(3);
    assertThat(ports.nextFrom(199)).isEqualTo(3);
  }

  @Test
  void stopsWhenAPortIsGivenBackTwice() {
    FreePorts ports = new FreePorts(10);
    ports.add(7);

    assertThatIllegalStateException()
        .isThrownBy(() -> ports.add(7))
        .withMessage("offset 7 given back, but nobody holds it");
  }
}
