package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** Against a plain set of bits; the capacities lie around the ends of words of a half. */
class ParityPortsTest {
  private static final int OPERATIONS = 20_000;

  @ParameterizedTest(name = "{0} ports")
  @ValueSource(ints = {1, 2, 3, 126, 127, 128, 129, 8_193, 28_232, 65_535})
  void findsWhatAPlainSetOfBitsFinds(int capacity) {
    ParityPorts ports = new ParityPorts(capacity);
    BitSet reference = new BitSet(capacity);
    RandomStream random = RandomStream.of(capacity, "operations");

    for (int i = 0; i < OPERATIONS; i++) {
      boolean emptying = i / 2_000 % 2 == 1; // nearly full and nearly empty by turns
      int from = random.below(capacity + 3); // a search may begin behind the end
      int next = ports.nextOfParity(from);
      assertSame(next, nextOfParity(reference, from));
      assertSame(ports.nextUp(from), reference.nextSetBit(from));
      if (emptying && next != FreePorts.NONE) {
        ports.remove(next);
        reference.clear(next);
      }
      int offset = random.below(capacity);
      assertSame(ports.contains(offset) ? 1 : 0, reference.get(offset) ? 1 : 0);
      if (!reference.get(offset) && !(emptying && random.below(8) > 0)) {
        ports.add(offset);
        reference.set(offset);
      }
      assertSame(ports.nextFrom(offset), next(reference, offset));
    }
    assertThat(ports.recount()).isEqualTo(reference.cardinality());
    assertThat(ports.countOfParity(0)).isEqualTo(evenOf(reference));
    assertThat(ports.countOfParity(1)).isEqualTo(reference.cardinality() - evenOf(reference));
  }

  private static int nextOfParity(BitSet reference, int from) {
    int next = reference.nextSetBit(from);
    while (next >= 0 && (next - from) % 2 != 0) {
      next = reference.nextSetBit(next + 1);
    }
    return next;
  }

  private static int next(BitSet reference, int from) {
    int next = reference.nextSetBit(from);
    return next < 0 ? reference.nextSetBit(0) : next;
  }

  private static int evenOf(BitSet reference) {
    return (int) reference.stream().filter(offset -> offset % 2 == 0).count();
  }

  private static void assertSame(int actual, int expected) {
    if (actual != expected) {
      assertThat(actual).isEqualTo(expected);
    }
  }
}
