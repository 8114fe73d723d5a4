package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/**
 * What single values may be, in one schema: a number has to be within the bounds, a text has to
 * match the pattern, so that an editor has one thing to say about a wrong one.
 */
final class ScalarSchema implements Shape.Visitor<Boolean> {
  private final Set<String> types = new LinkedHashSet<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> allowed = new LinkedHashSet<>();
  private boolean isBounded;
  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;

  /** Adds what a shape allows; false where it is not a single value. */
  boolean add(Shape shape) {
    return shape.accept(this);
  }

  boolean isEmpty() {
    return types.isEmpty();
  }

  /**
   * The schema.
   *
   * @param isNullable whether nothing is allowed as well
   */
  JsonObject schema(boolean isNullable) {
    if (patterns.isEmpty() && !names.isEmpty()) {
      return new JsonObject().with("enum", choices(isNullable));
    }
    JsonObject schema = new JsonObject().with("type", types(isNullable));
    if (!patterns.isEmpty()) {
      List<String> all = new ArrayList<>(patterns);
      all.addAll(names);
      schema.with("pattern", "^\\s*(?:" + String.join("|", all) + ")\\s*$");
    }
    schema.with("errorMessage", "must be " + String.join(", or ", allowed));
    return withBounds(schema);
  }

  private List<@Nullable Object> choices(boolean isNullable) {
    List<@Nullable Object> choices = new ArrayList<>();
    names.forEach(name -> choices.add(JsonView.of(name)));
    if (isNullable) {
      choices.add(null);
    }
    return choices;
  }

  private Object types(boolean isNullable) {
    List<String> all = new ArrayList<>(types);
    if (isNullable) {
      all.add("null");
    }
    return all.size() == 1 ? all.get(0) : all;
  }

  private JsonObject withBounds(JsonObject schema) {
    if (!isBounded) {
      return schema;
    }
    if (greatest == 0) {
      JsonObject zero = new JsonObject().with("const", 0);
      zero.with("errorMessage", "must be " + String.join(", or ", allowed));
      JsonObject number = new JsonObject().with("if", new JsonObject().with("type", "number"));
      return schema.with("allOf", List.of(number.with("then", zero)));
    }
    schema.with("minimum", least);
    return greatest == Long.MAX_VALUE ? schema : schema.with("maximum", greatest);
  }

  private void bound(long from, long to) {
    isBounded = true;
    least = Math.min(least, from);
    greatest = Math.max(greatest, to);
  }

  @Override
  public Boolean text(Shape.Text text) {
    types.add("string");
    if (text.isBare()) {
      types.addAll(List.of("number", "boolean"));
    }
    patterns.add(text.pattern());
    allowed.add(text.what());
    return true;
  }

  @Override
  public Boolean whole(Shape.Whole whole) {
    types.addAll(List.of("integer", "string"));
    patterns.add(Shape.Whole.PATTERN);
    if (whole.least() > Long.MIN_VALUE) {
      bound(whole.least(), whole.greatest());
    }
    if (whole.greatest() > 0) {
      allowed.add(Words.of(whole));
    }
    return true;
  }

  @Override
  public Boolean decimal(Shape.Decimal decimal) {
    types.addAll(List.of("number", "string"));
    patterns.add(decimal.pattern());
    bound(decimal.least(), decimal.greatest());
    allowed.add(Words.of(decimal));
    return true;
  }

  @Override
  public Boolean time(Shape.Time time) {
    types.add("string");
    if (time.isAboveZero()) {
      patterns.add("(?=.*[1-9])" + time.pattern());
    } else {
      patterns.add(time.pattern());
      types.add("integer");
      bound(0, 0);
    }
    allowed.add("a time with its unit, such as 10ms, 30s or 1h30m, " + time.allowed());
    return true;
  }

  @Override
  public Boolean choice(Shape.Choice choice) {
    types.add("string");
    names.addAll(choice.names());
    allowed.add(Words.of(choice));
    return true;
  }

  @Override
  public Boolean oneOf(Shape.OneOf oneOf) {
    boolean all = true;
    for (Shape form : oneOf.forms()) {
      all &= add(form);
    }
    return all;
  }

  @Override
  public Boolean named(Shape.Named named) {
    return add(named.shape());
  }

  @Override
  public Boolean listOf(Shape.ListOf list) {
    return false;
  }

  @Override
  public Boolean mapOf(Shape.MapOf map) {
    return false;
  }

  @Override
  public Boolean keys(Shape.Keys keys) {
    return false;
  }

  @Override
  public Boolean cases(Shape.Cases cases) {
    return false;
  }

  @Override
  public Boolean patch(Shape.Patch patch) {
    return false;
  }
}
