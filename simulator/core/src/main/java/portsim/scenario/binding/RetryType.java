package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.Retry;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;

/** The forms of {@code retry}. */
final class RetryType {
  private static final String NONE = "none";

  private static final Key<Duration> AFTER =
      Key.required("after", DurationType.ANY, "how long a call waits before each retry", "1s");

  private static final Key<DurationRangeType.Range> BACKOFF =
      Key.required(
          "backoff",
          new DurationRangeType(Duration.ofNanos(1), Duration.ofDays(365)),
          "the wait before the first retry, which doubles up to the greatest",
          "100ms..10s");

  private static final Key<Long> TIMES =
      Key.required(
          "times", new WholeType(1, 1_000_000), "how often a call tries again at most", "3");

  private static final Key<Retry.Jitter> JITTER =
      Key.optional(
          "jitter",
          new ChoiceType<>("jitters", jitterByKey()),
          Retry.Jitter.NONE.key(),
          "how chance shortens a wait: not at all, or to anything from 0 to the whole",
          Retry.Jitter.FULL.key());

  static final FamilyType<Retry> TYPE =
      new FamilyType<>(
          NONE,
          ValueType.of(new Shape.Choice(List.of(NONE)), RetryType::none),
          List.of(
              new Form<>(AFTER, List.of(TIMES), RetryType::after),
              new Form<>(BACKOFF, List.of(TIMES, JITTER), RetryType::backoff)));

  private RetryType() {}

  private static @Nullable Retry none(Value value) {
    String text = value.text(NONE + " or a map", TYPE.shapes());
    if (text == null) {
      return null;
    }
    return text.equals(NONE)
        ? new Retry.None()
        : value.error(value.path() + " cannot be '" + text + "'", TYPE.shapes());
  }

  private static Retry after(Fields fields) {
    return new Retry.After(fields.get(TIMES).intValue(), fields.get(AFTER));
  }

  private static Retry backoff(Fields fields) {
    DurationRangeType.Range waits = fields.get(BACKOFF);
    return new Retry.Backoff(
        fields.get(TIMES).intValue(), waits.least(), waits.greatest(), fields.get(JITTER));
  }

  private static Map<String, Retry.Jitter> jitterByKey() {
    Map<String, Retry.Jitter> byKey = new LinkedHashMap<>();
    for (Retry.Jitter jitter : Retry.Jitter.values()) {
      byKey.put(jitter.key(), jitter);
    }
    return byKey;
  }
}
