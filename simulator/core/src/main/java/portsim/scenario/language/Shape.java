package portsim.scenario.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value may be. */
public sealed interface Shape {
  <R> R accept(Visitor<R> visitor);

  /**
   * Text of a form. White space around it does not count.
   *
   * @param what what it must be, in a sentence
   * @param pattern what the whole text matches, in the syntax that Java and ECMAScript share
   * @param isBare whether what YAML takes for a number or a truth value is such a text too
   */
  record Text(String what, String pattern, boolean isBare) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A whole number; {@code _} may group its digits.
   *
   * @param unit what it counts; empty where its key says so
   */
  record Whole(long least, long greatest, String unit) implements Shape {
    /** What it looks like as text. */
    public static final String PATTERN = "[+-]?[0-9][0-9_]*";

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whole(this);
    }
  }

  /**
   * A number, perhaps with a fraction.
   *
   * @param pattern what the whole text matches
   */
  record Decimal(String pattern, int least, int greatest) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  /**
   * A length of time with its units; 0 needs none.
   *
   * @param pattern what the whole text matches
   * @param allowed which times, in a phrase
   */
  record Time(String pattern, boolean isAboveZero, String allowed) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.time(this);
    }
  }

  /** One of several names. */
  record Choice(List<String> names) implements Shape {
    public Choice {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** A list; a single value counts as a list of one. */
  record ListOf(Shape item) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listOf(this);
    }
  }

  /**
   * A map whose keys the user chooses.
   *
   * @param countMin the least number of entries
   */
  record MapOf(Text key, Shape value, int countMin) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mapOf(this);
    }
  }

  /** A map with keys of these names and no others. */
  record Keys(List<Declaration> keys) implements Shape {
    public Keys {
      keys = List.copyOf(keys);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keys(this);
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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cases(this);
    }
  }

  /** Exactly one of several forms; one that is a map is told by its first key. */
  record OneOf(List<Shape> forms) implements Shape {
    public OneOf {
      forms = List.copyOf(forms);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.oneOf(this);
    }
  }

  /** A shape that occurs often, and has a name for it. */
  record Named(String name, Shape shape) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.named(this);
    }
  }

  /** A change of a map: any part of it may be left out, and nothing (null) removes a part. */
  record Patch(Keys changed) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.patch(this);
    }
  }

  /** Makes something of each kind of shape. */
  interface Visitor<R> {
    R text(Text text);

    R whole(Whole whole);

    R decimal(Decimal decimal);

    R time(Time time);

    R choice(Choice choice);

    R listOf(ListOf list);

    R mapOf(MapOf map);

    R keys(Keys keys);

    R cases(Cases cases);

    R oneOf(OneOf oneOf);

    R named(Named named);

    R patch(Patch patch);
  }
}
