package portsim.scenario.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import portsim.record.Numbers;

/** What the answer to a question is counted in. */
public sealed interface Measure {
  /** A number of the result in this measure. */
  BigDecimal of(long value, Duration duration);

  /** A number of this measure as a person reads it. */
  String text(BigDecimal number);

  /** The same without what it counts. */
  String bare(BigDecimal number);

  /** What a number without a unit is taken for, in a phrase. */
  String about();

  /** Numbers as a person may write them. */
  List<String> examples();

  /**
   * Things, all together.
   *
   * @param things what they are called, in the plural; may be empty
   */
  record Count(String things) implements Measure {
    @Override
    public BigDecimal of(long value, Duration duration) {
      return BigDecimal.valueOf(value);
    }

    @Override
    public String text(BigDecimal number) {
      return things.isEmpty() ? bare(number) : bare(number) + " " + things;
    }

    @Override
    public String bare(BigDecimal number) {
      return Numbers.grouped(number.longValue());
    }

    @Override
    public String about() {
      return things.isEmpty() ? "a whole number" : "a number of " + things;
    }

    @Override
    public List<String> examples() {
      return List.of("0", "150", "3,976");
    }
  }

  /**
   * A time, in seconds.
   *
   * @param unit the unit of a number that stands alone
   */
  record Time(TimeUnit unit) implements Measure {
    private static final int NANOS_DIGITS = 9;
    private static final int SHORT_DIGITS = 3;

    @Override
    public BigDecimal of(long value, Duration duration) {
      return BigDecimal.valueOf(value, NANOS_DIGITS);
    }

    @Override
    public String text(BigDecimal number) {
      return bare(number);
    }

    /** In the unit of the question where that is short and exact, else in seconds. */
    @Override
    public String bare(BigDecimal number) {
      BigDecimal inUnit =
          number.divide(unit.seconds(), SHORT_DIGITS + NANOS_DIGITS, RoundingMode.HALF_EVEN);
      boolean isShort =
          inUnit.stripTrailingZeros().scale() <= SHORT_DIGITS
              && inUnit.multiply(unit.seconds()).compareTo(number) == 0;
      return isShort ? plain(inUnit) + unit : plain(number) + TimeUnit.SECOND;
    }

    @Override
    public String about() {
      return "a time in " + unit.plural();
    }

    @Override
    public List<String> examples() {
      return List.of("12.5", "90s", "3m20s");
    }
  }

  /**
   * So many in a unit of time, on average over the run.
   *
   * @param things what they are called, in the plural; may be empty
   */
  record Rate(String things, TimeUnit unit) implements Measure {
    private static final int NANOS_DIGITS = 9;
    private static final int SHORT_DIGITS = 3;

    @Override
    public BigDecimal of(long value, Duration duration) {
      BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), NANOS_DIGITS);
      return BigDecimal.valueOf(value)
          .multiply(unit.seconds())
          .divide(seconds, NANOS_DIGITS, RoundingMode.HALF_EVEN);
    }

    @Override
    public String text(BigDecimal number) {
      return things.isEmpty() ? bare(number) : digits(number) + " " + things + "/" + unit;
    }

    @Override
    public String bare(BigDecimal number) {
      return digits(number) + "/" + unit;
    }

    private static String digits(BigDecimal number) {
      return plain(number.setScale(SHORT_DIGITS, RoundingMode.HALF_EVEN));
    }

    @Override
    public String about() {
      return (things.isEmpty() ? "a number" : things) + " per " + unit.singular();
    }

    @Override
    public List<String> examples() {
      return List.of("12.5", "20/s", "500/m");
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
