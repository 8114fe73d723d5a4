package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** A tree as lines of place and text, one for each key and each single value. */
final class Outline {
  private final List<String> lines = new ArrayList<>();

  private Outline() {}

  static List<String> ofYaml(String text) {
    return of("x.yaml", text);
  }

  static List<String> of(String name, String text) {
    Problems problems = new Problems();
    Node root = TreeReader.read(new SourceText(name, text), problems);
    assertThat(problems.sorted()).isEmpty();
    return of(root);
  }

  static List<String> of(Node root) {
    Outline outline = new Outline();
    outline.add(root);
    return outline.lines;
  }

  private void add(Node node) {
    if (node instanceof Scalar scalar) {
      add(scalar.place(), scalar.isNull() ? "null" : "'" + scalar.text() + "'");
    } else if (node instanceof Listing listing) {
      listing.items().forEach(this::add);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(this::add);
    }
  }

  private void add(String key, Mapping.Entry entry) {
    add(entry.keyPlace(), key);
    add(entry.value());
  }

  private void add(Place place, String text) {
    lines.add(place.line() + ":" + place.column() + " " + text);
  }
}
