package portsim.scenario.language;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value may be. */
public sealed interface Shape {
  /**
   * Text of a form. White space around it does not count.
   *
   * @param what what it must be, in a sentence
   * @param pattern what the whole text matches, in the syntax that Java and ECMAScript share
   * @param isBare whether what YAML takes for a number or a truth value is such a text too
   */
  record Text(String what, String pattern, boolean isBare) implements Shape {}

  /**
   * A whole number.
   *
   * @param unit what it counts; empty where its key says so
   */
  record Whole(long least, long greatest, String unit) implements Shape {}

  /**
   * A number, perhaps with a fraction.
   *
   * @param pattern what the whole text matches
   */
  record Decimal(String pattern, int least, int greatest) implements Shape {}

  /**
   * A length of time with its units; 0 needs none.
   *
   * @param pattern what the whole text matches
   */
  record Time(String pattern, Duration least, Duration greatest) implements Shape {}

  /** One of several names. */
  record Choice(List<String> names) implements Shape {
    public Choice {
      names = List.copyOf(names);
    }
  }

  /** A list; a single value counts as a list of one. */
  record ListOf(Shape item) implements Shape {}

  /**
   * A map whose keys the user chooses.
   *
   * @param countMin the least number of entries
   */
  record MapOf(Text key, Shape value, int countMin) implements Shape {}

  /** A map with keys of these names and no others. */
  record Keys(List<Declaration> keys) implements Shape {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A map whose keys depend on the value of one of them.
   *
   * @param key the one
   * @param cases the keys for each of its values
   * @param absent the keys when it does not occur
   */
  record Cases(String key, Map<String, Keys> cases, Keys absent) implements Shape {
    public Cases {
      cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }
  }

  /** Exactly one of several forms. */
  record OneOf(List<Shape> forms) implements Shape {
    public OneOf {
      forms = List.copyOf(forms);
    }
  }

  /** A change of a map: any part of it may be left out, and nothing (null) removes a part. */
  record Patch(Keys changed) implements Shape {}
}
