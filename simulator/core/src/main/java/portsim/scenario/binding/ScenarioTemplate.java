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

  /** One of its variants as a file of its own, with some of its values set. */
  public ScenarioTemplate only(String variant, List<Setter> setters) {
    return tree instanceof Mapping root
        ? new ScenarioTemplate(name, TreeChanges.only(variant, root, setters), files)
        : this;
  }

  /** What stands at a path; null where nothing does. */
  public @Nullable Node at(List<String> path) {
    Node at = tree;
    for (String key : path) {
      at = at instanceof Mapping mapping ? mapping.get(key) : null;
    }
    return at;
  }

  /** The value that the file has at a path, as written; null where there is no single value. */
  public @Nullable String text(List<String> path) {
    return at(path) instanceof Scalar scalar && !scalar.isNull() ? scalar.text().strip() : null;
  }
}
