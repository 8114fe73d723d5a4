package portsim.cli.reference;

import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.scenario.language.Declaration;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** The example of a key, read as a file would be. */
final class Example {
  private Example() {}

  static @Nullable Object of(Declaration key) {
    Problems problems = new Problems();
    Node node =
        TreeReader.readValue(
            new SourceText("the example of " + key.name(), key.example()), problems);
    if (node == null) {
      throw new IllegalStateException("no value: " + problems.sorted());
    }
    return JsonView.of(node);
  }
}
