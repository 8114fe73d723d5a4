package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Where the files come from that a scenario names. The core itself reads none. */
@FunctionalInterface
public interface SideFiles {
  /** No files at all. */
  SideFiles NONE =
      (name, problems) -> {
        problems.error(Place.of(name), "there are no files here", "");
        return null;
      };

  /**
   * The text of a file.
   *
   * @param name as the scenario has it
   * @return null where it cannot be read, and at least one error among the problems
   */
  @Nullable SideFile read(String name, Problems problems);

  /**
   * A file that a scenario names.
   *
   * @param name what to call it in problems
   */
  record SideFile(String name, String text) {}
}
