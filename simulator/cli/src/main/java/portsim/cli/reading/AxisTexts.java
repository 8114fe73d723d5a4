package portsim.cli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Axis;
import portsim.scenario.SweepBlock;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Reads the values of an axis from text, such as {@code 5/s,10/s} or {@code off,{pool: odbc}}. */
public final class AxisTexts {
  private AxisTexts() {}

  /**
   * The axis that an option names.
   *
   * @return null, and at least one error among the problems, where it names none
   */
  public static @Nullable Axis read(String path, SourceText values, Problems problems) {
    List<Node> items = new ArrayList<>();
    boolean allRead = true;
    int from = 0;
    for (String item : items(values.text())) {
      Node node = item.isBlank() ? null : item(values, from, item, problems);
      if (item.isBlank()) {
        Place place = new Place(values.name(), 1, from + 1);
        problems.error(place, path + " has a value of nothing", "such as 5/s,10/s,20/s");
      }
      allRead &= node != null;
      if (node != null) {
        items.add(node);
      }
      from += item.length() + 1;
    }
    Place place = Place.of(values.name());
    return allRead ? Axis.read(path, place, new Listing(place, items), problems) : null;
  }

  /** The axis that a file names: its texts are those that an option would have. */
  public static @Nullable Axis read(String path, SweepBlock.Varied varied, Problems problems) {
    List<Node> nodes = new ArrayList<>();
    for (Scalar text : varied.values()) {
      for (String item : items(text.text())) {
        Problems ofItem = new Problems();
        Node node = TreeReader.readValue(new SourceText(path, item), ofItem);
        ofItem.sorted().forEach(each -> problems.error(text.place(), each.message(), each.hint()));
        nodes.add(node == null ? text : at(text.place(), node));
      }
    }
    return problems.hasErrors()
        ? null
        : Axis.read(path, varied.place(), new Listing(varied.place(), nodes), problems);
  }

  /** A node with all that is in it at one place. */
  private static Node at(Place place, Node node) {
    if (node instanceof Listing listing) {
      return new Listing(place, listing.items().stream().map(item -> at(place, item)).toList());
    }
    if (node instanceof Mapping mapping) {
      Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, each) -> entries.put(key, new Mapping.Entry(place, at(place, each.value()))));
      return new Mapping(place, entries);
    }
    return node instanceof Scalar scalar ? new Scalar(place, scalar.text(), scalar.isNull()) : node;
  }

  /** The axis of items that were taken apart before. */
  public static @Nullable Axis read(String path, List<String> items, Problems problems) {
    List<Node> nodes = new ArrayList<>();
    for (String item : items) {
      Node node = TreeReader.readValue(new SourceText(path, item), problems);
      if (node != null) {
        nodes.add(node);
      }
    }
    Place place = Place.of(path);
    return Axis.read(path, place, new Listing(place, nodes), problems);
  }

  /** An item at its column of the whole. */
  private static @Nullable Node item(SourceText whole, int from, String item, Problems problems) {
    String padded = " ".repeat(from) + item;
    return TreeReader.readValue(new SourceText(whole.name(), padded), problems);
  }

  /** Splits at the commas that are in no brackets and no quotes. */
  static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        items.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    items.add(text.substring(begin));
    return items;
  }
}
