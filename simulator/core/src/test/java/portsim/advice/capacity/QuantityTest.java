package portsim.advice.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as scenario files write them. */
class QuantityTest {
  private static Quantity of(String text) {
    return Objects.requireNonNull(Quantity.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "20/s, 41.5, 41.5/s",
    "500/m, 0.25, 0.25/m",
    "30s, 12.5, 12.5s",
    "20_000, 7, 7",
    "5000, 41.9, 41",
    "0.5, 0.75, 0.75",
    "1025-5000, 3977, 1025-5001",
    "32768 60999, 100, 32768 32867",
    "1025 - 5000, 1, 1025 - 1025"
  })
  void anotherValueIsWrittenLikeTheFirst(String first, BigDecimal number, String text) {
    assertThat(of(first).with(number).text()).isEqualTo(text);
  }

  @Test
  void theNumberOfARangeIsThatOfItsPorts() {
    assertThat(of("1025-5000").number()).isEqualByComparingTo("3976"); // 5000 - 1025 + 1
    assertThat(of("1025-5000").words()).isEqualTo("1025-5000 (3976 ports)");
  }

  @Test
  void onlyWhatHasNoUnitAndNoPointIsACount() {
    assertThat(of("20").isWhole()).isTrue();
    assertThat(of("20.0").isWhole()).isFalse();
    assertThat(of("20/s").isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "per-call", "1h30m", "-1", "20/", "10ms..50ms", "1434, 8080-8090", "1e9", "٣"})
  void otherTextsHaveNoNumberToVary(String text) {
    assertThat(Quantity.of(text)).isNull();
  }
}
