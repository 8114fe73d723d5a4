package portsim.cli.reading.recording;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * A map of a case's description. A key without a value is as good as absent.
 *
 * @param path what a person would call it, with a dot behind; empty for the whole
 */
record Fields(Mapping mapping, String path, Problems problems) {
  /** Decimal digits between seconds and nanoseconds. */
  static final int SECONDS = 9;

  /** Decimal digits between milliseconds and nanoseconds. */
  static final int MILLISECONDS = 6;

  /** The value under a key; null where there is none. */
  @Nullable Node get(String key) {
    Node value = mapping.get(key);
    return value == null || value.isNull() ? null : value;
  }

  /** The value under a key that no case can do without. */
  @Nullable Node needed(String key, String hint) {
    Node value = get(key);
    if (value == null) {
      problems.error(mapping.place(), "'" + path + key + "' is missing", hint);
    }
    return value;
  }

  /** The map under a key, which may be absent. */
  Fields below(String key) {
    Node value = get(key);
    if (value instanceof Mapping below) {
      return new Fields(below, path + key + ".", problems);
    }
    if (value != null) {
      wrong(value, key, "a map");
    }
    Mapping none = new Mapping(mapping.place(), new LinkedHashMap<>());
    return new Fields(none, path + key + ".", problems);
  }

  /**
   * The items under a key that no case can do without; none, and a problem, where there are none.
   */
  List<Node> neededList(String key, String hint) {
    Node value = needed(key, hint);
    List<Node> items = list(key);
    if (value instanceof Listing && items.isEmpty()) {
      problems.error(value.place(), path + key + " is empty", hint);
    }
    return items;
  }

  /** The items under a key; none where it is absent. */
  List<Node> list(String key) {
    Node value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Listing listing) {
      return listing.items();
    }
    wrong(value, key, "a list");
    return List.of();
  }

  /** The text under a key; empty where there is none. */
  String text(String key) {
    return get(key) instanceof Scalar scalar ? scalar.text() : "";
  }

  /** A time; null where it is absent or, and then there is a problem, none. */
  @Nullable Long nanos(String key, int digits, long least) {
    Node value = get(key);
    return value == null ? null : nanos(value, key, digits, least);
  }

  /** A time that stands under a key, or in the list there. */
  @Nullable Long nanos(Node value, String key, int digits, long least) {
    long nanos = value instanceof Scalar scalar ? Decimals.scaled(scalar.text(), digits) : -1;
    if (nanos < least) {
      String unit = digits == SECONDS ? "seconds" : "milliseconds";
      wrong(value, key, (least > 0 ? "a positive number of " : "a number of ") + unit);
      return null;
    }
    return nanos;
  }

  /** A whole number within bounds; the standard where it is absent. */
  long whole(String key, long standard, long least, long greatest) {
    Node value = get(key);
    return value == null ? standard : whole(value, key, least, greatest);
  }

  /** A whole number that stands under a key, or in the list there. */
  long whole(Node value, String key, long least, long greatest) {
    long number = value instanceof Scalar scalar ? whole(scalar.text()) : Decimals.NONE;
    if (number < least || number > greatest) {
      wrong(value, key, "a whole number from " + least + " to " + greatest);
      return least;
    }
    return number;
  }

  private static long whole(String text) {
    return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : Decimals.NONE;
  }

  /** Reports what a value must be. */
  void wrong(Node value, String key, String what) {
    wrong(value, key, what, "");
  }

  void wrong(Node value, String key, String what, String hint) {
    problems.error(
        value.place(), path + key + " must be " + what + ", got " + value.describe(), hint);
  }
}
