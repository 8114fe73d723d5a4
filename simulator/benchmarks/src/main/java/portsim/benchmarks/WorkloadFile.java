package portsim.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** The workloads, which are scenario files. */
final class WorkloadFile {
  private WorkloadFile() {}

  /**
   * Reads a variant of a file.
   *
   * @param sets the values to set instead of the file's own, by path
   */
  static Scenario read(String name, String variant, Map<String, String> sets) {
    String fileName = name + ".yaml";
    Problems problems = new Problems();
    Node tree = TreeReader.read(new SourceText(fileName, text(fileName)), problems);
    ScenarioFile file =
        tree == null ? null : ScenarioBinder.bind(fileName, tree, setters(sets), problems);
    Scenario scenario = file == null ? null : file.variants().get(variant);
    if (scenario == null) {
      throw new IllegalStateException(fileName + " has no " + variant + ": " + problems.sorted());
    }
    return scenario;
  }

  private static List<Setter> setters(Map<String, String> sets) {
    return sets.entrySet().stream()
        .map(set -> Setter.of(set.getKey(), new Scalar(Place.of("set"), set.getValue(), false)))
        .toList();
  }

  private static String text(String fileName) {
    try (@Nullable InputStream in = WorkloadFile.class.getResourceAsStream(fileName)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
