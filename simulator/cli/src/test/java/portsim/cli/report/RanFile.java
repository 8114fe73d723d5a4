package portsim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.record.RunRecord;
import portsim.run.Simulation;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import portsim.verdict.Verdict;

/** A scenario file whose variants have all been run. */
public record RanFile(ScenarioFile file, List<VariantResult> results) {
  private static final Path BUNDLED = Path.of("..", "..", "scenarios");

  /** Runs one of the scenarios that come with portsim, with another interval of its series. */
  public static RanFile bundled(String name, String sample) throws IOException {
    String text = Files.readString(BUNDLED.resolve(name));
    Scalar interval = new Scalar(Place.of("sample"), sample, false);
    return of("scenarios/" + name, text, List.of(Setter.of("sample", interval)));
  }

  public static RanFile of(String name, String text) {
    return of(name, text, List.of());
  }

  private static RanFile of(String name, String text, List<Setter> setters) {
    Problems problems = new Problems();
    Node tree = TreeReader.read(new SourceText(name, text), problems);
    assertThat(problems.sorted()).isEmpty();
    ScenarioFile file = ScenarioBinder.bind(name, tree, setters, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(file).isNotNull();
    List<VariantResult> results = new ArrayList<>();
    file.variants()
        .forEach(
            (variant, scenario) -> {
              RunRecord run = Simulation.run(scenario);
              results.add(new VariantResult(variant, scenario, run, Verdict.of(scenario, run)));
            });
    return new RanFile(file, results);
  }

  /** The results of some variants. */
  public List<VariantResult> only(String... variants) {
    return results.stream().filter(each -> List.of(variants).contains(each.name())).toList();
  }

  String json() {
    return new JsonReport("1.2.3").text(file, results);
  }

  String csv() throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvReport().writeHeader(out);
    new CsvReport().write(file, results, out);
    return out.toString();
  }
}
