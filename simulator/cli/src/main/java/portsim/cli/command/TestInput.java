package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;

/**
 * A scenario file to be tested, or a path that means none.
 *
 * @param problem null where it is a file
 */
record TestInput(String name, @Nullable Problem problem) {
  /** All that the paths mean, in their order; a file that several mean is tested once. */
  static List<TestInput> of(List<String> paths) throws IOException {
    Map<String, TestInput> inputs = new LinkedHashMap<>();
    for (String path : paths) {
      List<String> names = ScenarioPaths.below(path);
      if (names.isEmpty()) {
        String fault = ScenarioPaths.fault(path);
        Problem.Severity error = Problem.Severity.ERROR;
        Problem problem = new Problem(error, Place.of(path), fault, ScenarioPaths.hint());
        inputs.put(path, new TestInput(path, problem));
      }
      names.forEach(name -> inputs.putIfAbsent(identity(name), new TestInput(name, null)));
    }
    return new ArrayList<>(inputs.values());
  }

  private static String identity(String name) {
    try {
      return name.equals("-") ? name : Path.of(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** The names of those that are files. */
  static List<String> files(List<TestInput> inputs) {
    return inputs.stream().filter(each -> each.problem == null).map(TestInput::name).toList();
  }

  /** Says what is wrong with a path. */
  static void tell(TestInput input, PrintWriter err) {
    ScenarioPaths.tellEmpty(input.name, err);
  }

  /** The path of a file as seen from a folder; as it is where it is not below it. */
  static String below(String folder, String name) {
    if (folder.isEmpty() || name.equals("-") || name.startsWith("--set ")) {
      return name;
    }
    try {
      Path file = Path.of(name).toAbsolutePath().normalize();
      Path top = Path.of(folder).toAbsolutePath().normalize();
      return (file.startsWith(top) ? top.relativize(file) : Path.of(name))
          .toString()
          .replace('\\', '/');
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
