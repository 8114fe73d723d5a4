package portsim.cli.reference;

import java.util.List;
import java.util.stream.Collectors;
import portsim.scenario.language.Shape;

/** What a value may be, in a phrase. */
final class Words implements Shape.Visitor<String> {
  private static final Words WORDS = new Words();

  private Words() {}

  static String of(Shape shape) {
    return shape.accept(WORDS);
  }

  /** Names in a sentence: "a, b or c". */
  static String choice(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  @Override
  public String text(Shape.Text text) {
    return text.what();
  }

  @Override
  public String whole(Shape.Whole whole) {
    String unit = whole.unit().isEmpty() ? "" : " (" + whole.unit() + ")";
    if (whole.greatest() < Long.MAX_VALUE) {
      return "a whole number from "
          + grouped(whole.least())
          + " to "
          + grouped(whole.greatest())
          + unit;
    }
    boolean isAny = whole.least() == Long.MIN_VALUE;
    return "a whole number" + (isAny ? " of 64 bits" : " of at least " + whole.least()) + unit;
  }

  /** A number as a scenario can have it: {@code _} groups its digits. */
  private static String grouped(long number) {
    String digits = Long.toString(number);
    return digits.length() < 6 ? digits : digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_");
  }

  @Override
  public String decimal(Shape.Decimal decimal) {
    return "a number from " + decimal.least() + " to " + decimal.greatest();
  }

  @Override
  public String time(Shape.Time time) {
    if (time.allowed().equals("at least 0")) {
      return "a time";
    }
    return (time.allowed().startsWith("at least") ? "a time of " : "a time ") + time.allowed();
  }

  @Override
  public String choice(Shape.Choice choice) {
    return choice(choice.names());
  }

  @Override
  public String listOf(Shape.ListOf list) {
    return of(list.item()) + ", or a list of such";
  }

  @Override
  public String mapOf(Shape.MapOf map) {
    return "a map, each value " + of(map.value());
  }

  @Override
  public String keys(Shape.Keys keys) {
    return keys.keys().stream()
        .limit(1)
        .map(key -> "{ " + key.name() + ": ... }")
        .collect(Collectors.joining());
  }

  @Override
  public String cases(Shape.Cases cases) {
    return "a map";
  }

  @Override
  public String oneOf(Shape.OneOf oneOf) {
    return oneOf.forms().stream().map(Words::of).distinct().collect(Collectors.joining(", or "));
  }

  @Override
  public String named(Shape.Named named) {
    return "a " + named.name();
  }

  @Override
  public String patch(Shape.Patch patch) {
    return "a map of changes";
  }
}
