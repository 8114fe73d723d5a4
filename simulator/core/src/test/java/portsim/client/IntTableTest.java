package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class IntTableTest {
  /** With few keys they collide and come back; with many the table grows. */
  @ParameterizedTest(name = "keys below {0}")
  @ValueSource(ints = {5, 40, 5_000, Integer.MAX_VALUE})
  void knowsWhatAMapKnows(int keys) {
    RandomStream random = RandomStream.of(keys, "table");
    IntTable table = new IntTable();
    Map<Integer, Integer> map = new LinkedHashMap<>();
    for (int step = 0; step < 100_000; step++) {
      int key = random.below(keys);
      if (random.below(2) == 0) {
        table.put(key, step);
        map.put(key, step);
      } else {
        table.remove(key);
        map.remove(key);
      }
      int other = random.below(keys);
      assertThat(table.get(other)).isEqualTo(map.getOrDefault(other, IntTable.NONE));
    }
    assertThat(table.size()).isEqualTo(map.size());
  }

  @ParameterizedTest(name = "{0} keys in a row")
  @ValueSource(ints = {1, 7, 8, 9, 1_000, 100_000})
  void growsWithItsKeys(int keys) {
    IntTable table = new IntTable();
    for (int key = 0; key < keys; key++) {
      table.put(key, key + 1);
    }
    for (int key = 0; key < keys; key++) {
      assertThat(table.get(key)).isEqualTo(key + 1);
    }
    assertThat(table.get(keys)).isEqualTo(IntTable.NONE);
  }
}
