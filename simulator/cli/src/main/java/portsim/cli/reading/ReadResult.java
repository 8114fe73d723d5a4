package portsim.cli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.Measure;
import portsim.advice.ResultNumbers;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * What stands in a file that is a result, as {@code run --json} prints it, or a scenario.
 *
 * @param measures the numbers of each variant of a result; empty where it is a scenario
 * @param scenario what was read where it is no result
 */
public record ReadResult(Map<String, ResultNumbers> measures, ReadScenario scenario) {
  /** Reads a file. */
  public static ReadResult read(SourceFiles files, String name) {
    Problems problems = new Problems();
    SourceText source = files.read(name, problems);
    if (source == null) {
      return new ReadResult(Map.of(), ReadScenario.none(problems, List.of()));
    }
    Node tree = TreeReader.read(source, problems);
    if (tree instanceof Mapping mapping && mapping.get("portsim") != null) {
      ReadScenario none = ReadScenario.none(problems, List.of(source));
      Map<String, ResultNumbers> measures = measures(mapping);
      if (measures.isEmpty()) {
        String hint = "portsim run FILE --json prints them";
        problems.error(mapping.place(), "is a result without numbers of a variant", hint);
      }
      return new ReadResult(measures, none);
    }
    return new ReadResult(Map.of(), scenario(files, source, tree, problems));
  }

  private static ReadScenario scenario(
      SourceFiles files, SourceText source, @Nullable Node tree, Problems problems) {
    return tree == null
        ? ReadScenario.none(problems, List.of(source))
        : ReadScenario.of(files, source, tree, problems);
  }

  private static Map<String, ResultNumbers> measures(Mapping result) {
    Map<String, ResultNumbers> measures = new LinkedHashMap<>();
    if (result.get("variants") instanceof Mapping variants) {
      variants
          .entries()
          .forEach(
              (name, variant) -> {
                if (variant.value() instanceof Mapping all
                    && all.get("result") instanceof Mapping numbers) {
                  List<Measure> found = new ArrayList<>();
                  add("", numbers, found);
                  measures.put(name, new ResultNumbers(found, ReadEstimates.of(all)));
                }
              });
    }
    return measures;
  }

  private static void add(String prefix, Mapping mapping, List<Measure> found) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof Mapping below) {
                add(prefix + key + ".", below, found);
              } else if (entry.value() instanceof Scalar scalar) {
                String text = scalar.isNull() ? "" : scalar.text();
                Measure measure = Measure.parse(prefix + key, text);
                if (measure != null) {
                  found.add(measure);
                }
              }
            });
  }
}
