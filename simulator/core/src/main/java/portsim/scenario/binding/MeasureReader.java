package portsim.scenario.binding;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.scenario.question.Measure;
import portsim.scenario.question.TimeUnit;

/**
 * Finds what an answer is counted in.
 *
 * @param fields those of the question
 * @param key where its unit stands
 * @param of what the number of the result counts
 */
record MeasureReader(Fields fields, Key<Unit> key, Metric.Unit of) {
  private static final Pattern FORM = Pattern.compile("([^/]*?)\\s*(?:/\\s*([a-z]+))?");

  /** A unit as written: what is counted, and in which time. */
  record Unit(String things, @Nullable TimeUnit per) {}

  static final ValueType<Unit> UNIT = ValueType.of(TextType.ANY.shape(), MeasureReader::read);

  private static @Nullable Unit read(Value value) {
    String text = TextType.ANY.read(value);
    if (text == null) {
      return null;
    }
    Matcher form = FORM.matcher(text);
    String per = form.matches() ? form.group(2) : "";
    TimeUnit unit = per == null ? null : unit(per);
    if (per != null && unit == null) {
      return value.expected("a word, perhaps with a time, such as calls or calls/s", "");
    }
    return new Unit(form.group(1), unit);
  }

  /** Null, and a problem, where the unit is not one of such a number. */
  @Nullable Measure read() {
    Unit unit = fields.find(key);
    if (of == Metric.Unit.COUNT) {
      return count(unit);
    }
    TimeUnit time = unit == null ? TimeUnit.SECOND : unit(unit.things());
    if (time == null || (unit != null && unit.per() != null)) {
      fields.error(key, "must be a unit of time, for the answer is a time", units());
      return null;
    }
    return new Measure.Time(time);
  }

  private static Measure count(@Nullable Unit unit) {
    String things = unit == null ? "" : unit.things();
    TimeUnit per = unit == null ? null : unit.per();
    return per == null ? new Measure.Count(things) : new Measure.Rate(things, per);
  }

  private static @Nullable TimeUnit unit(String symbol) {
    return Arrays.stream(TimeUnit.values())
        .filter(unit -> unit.toString().equals(symbol))
        .findFirst()
        .orElse(null);
  }

  private static String units() {
    return "units: "
        + Arrays.stream(TimeUnit.values())
            .map(TimeUnit::toString)
            .collect(Collectors.joining(", "));
  }
}
