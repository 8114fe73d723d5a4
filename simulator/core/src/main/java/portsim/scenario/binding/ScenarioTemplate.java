package portsim.scenario.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.ScenarioFile;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * A scenario file that was read, and can be had with other values again and again.
 *
 * @param name the file's path as the user gave it
 * @param files the files that it names
 */
public record ScenarioTemplate(String name, Node tree, SideFiles files) {
  /**
   * The file with some of its values set.
   *
   * @return null, and at least one error among the problems, where it is no scenario
   */
  public @Nullable ScenarioFile with(List<Setter> setters, Problems problems) {
    return ScenarioBinder.bind(name, tree, setters, files, problems);
  }

  /** The value that the file has at a path, as written; null where there is no single value. */
  public @Nullable String text(List<String> path) {
    Node at = tree;
    for (String key : path) {
      at = at instanceof Mapping mapping ? mapping.get(key) : null;
    }
    return at instanceof Scalar scalar && !scalar.isNull() ? scalar.text().strip() : null;
  }
}
