package portsim.cli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import tools.jackson.core.JsonToken;

/** Builds the tree from tokens, within limits that keep hostile texts harmless. */
final class TreeBuilder {
  static final int DEPTH_MAX = 64;
  static final int NODES_MAX = 200_000;

  private final Tokens tokens;
  private final Problems problems;
  private int nodes;

  TreeBuilder(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The only document of a source; null if there is nothing in it. */
  @Nullable Node document() {
    JsonToken first = tokens.next();
    if (first == null) {
      return null;
    }
    Node root = node(first, 1);
    if (tokens.next() != null) {
      tokens.stop(tokens.secondDocument());
    }
    return root.isNull() && tokens.text().isEmpty() ? null : root;
  }

  private Node node(@Nullable JsonToken token, int depth) {
    Place place = tokens.place();
    if (++nodes > NODES_MAX) {
      tokens.stop(error(place, "more than " + NODES_MAX + " values in one file", ""));
    } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      return depth > DEPTH_MAX ? tooDeep(place) : collection(token, place, depth);
    }
    return new Scalar(place, tokens.text(), tokens.isNull());
  }

  private Node collection(JsonToken token, Place place, int depth) {
    return token == JsonToken.START_OBJECT ? mapping(place, depth) : listing(place, depth);
  }

  private Node tooDeep(Place place) {
    String message = "nested more than " + DEPTH_MAX + " levels deep";
    tokens.stop(error(place, message, "a scenario needs fewer than ten; is a bracket missing?"));
    return new Scalar(place, "", true);
  }

  private Mapping mapping(Place place, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      Place keyPlace = tokens.place();
      String key = tokens.text();
      Node value = node(tokens.next(), depth + 1);
      Mapping.Entry first = entries.putIfAbsent(key, new Mapping.Entry(keyPlace, value));
      if (first != null) {
        refuseDuplicate(key, keyPlace, first.keyPlace());
      }
    }
    return new Mapping(place, entries);
  }

  private void refuseDuplicate(String key, Place place, Place first) {
    String where =
        first.line() == place.line() ? "column " + first.column() : "line " + first.line();
    problems.error(
        place,
        "duplicate key '" + key + "'",
        "it is already in " + where + "; keep one of the two");
  }

  private Listing listing(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    JsonToken token = tokens.next();
    while (token != null && token != JsonToken.END_ARRAY) {
      items.add(node(token, depth + 1));
      token = tokens.next();
    }
    return new Listing(place, items);
  }

  private static Problem error(Place place, String message, String hint) {
    return new Problem(Problem.Severity.ERROR, place, message, hint);
  }
}
