package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Linux;
import portsim.network.profile.Profile;
import portsim.scenario.language.Shape;

/** The keys that a host has because its kernel is Linux. */
final class LinuxKeys {
  /** What CONFIG_HZ can be. */
  private static final List<String> FREQUENCIES = List.of("100", "250", "300", "1000");

  private static final Key<Integer> HZ =
      Key.optional(
              "hz",
              ValueType.of(hzShape(), LinuxKeys::hz),
              String.valueOf(Linux.STANDARD_HZ),
              "how often a second the kernel's clock ticks (CONFIG_HZ): 100, 250, 300 or 1000",
              "1000")
          .from("kernel/time/timer.c; 250 was measured");

  private static final Key<Optional<Duration>> TIMER_PHASE =
      Key.optional(
          "timerPhase",
          new WordOr<>(
              phasesByKey(),
              DurationType.ANY.as(Optional::of),
              "random or a time",
              DurationType.HINT),
          "0",
          "an instant at which the grid of the kernel's timers begins, or random",
          "random");

  static final List<Key<?>> ALL = List.of(HZ, TIMER_PHASE);

  private LinuxKeys() {}

  /** The profile of complete fields. */
  static Profile profile(Fields fields) {
    return new Linux(fields.get(HZ));
  }

  /** When the grid of its timers begins; null for some time that chance decides. */
  static @Nullable Duration timerPhase(Fields fields) {
    return fields.get(TIMER_PHASE).orElse(null);
  }

  private static Shape hzShape() {
    String pattern = String.join("|", FREQUENCIES);
    return new Shape.Text(Suggestions.list(FREQUENCIES, "or"), pattern, true);
  }

  private static @Nullable Integer hz(Value value) {
    String frequencies = Suggestions.list(FREQUENCIES, "or");
    String text = value.text(frequencies, "");
    if (text == null) {
      return null;
    }
    return FREQUENCIES.contains(text)
        ? Integer.valueOf(text)
        : value.expected(frequencies, "grep CONFIG_HZ= /boot/config-* tells it");
  }

  private static Map<String, Optional<Duration>> phasesByKey() {
    Map<String, Optional<Duration>> byKey = new LinkedHashMap<>();
    byKey.put("random", Optional.empty());
    return byKey;
  }
}
