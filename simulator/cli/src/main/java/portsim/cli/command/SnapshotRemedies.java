package portsim.cli.command;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.RemedyTrials;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;

/** Tries remedies out on the scenario that shows the same as a snapshot. */
final class SnapshotRemedies {
  private static final String NAME = "the snapshot";

  private SnapshotRemedies() {}

  /**
   * What helps.
   *
   * @param scenario the text of the scenario that was made of the snapshot
   * @return null where the user has had enough
   */
  static @Nullable Remedies of(String scenario, ScenarioRuns runs) {
    ScenarioTemplate template = template(scenario);
    return RemedyTrials.of(
        template, ScenarioFile.BASE, List.of(), false, new RemedyRuns(NAME, runs));
  }

  private static ScenarioTemplate template(String scenario) {
    byte[] bytes = scenario.getBytes(StandardCharsets.UTF_8);
    SourceFiles files = new SourceFiles(new ByteArrayInputStream(bytes));
    ReadScenario read = ReadScenario.read(files, "-", Map.of());
    if (read.file() == null) {
      throw new IllegalStateException(
          "the scenario made of the snapshot is none: " + read.problems().sorted());
    }
    ScenarioTemplate template = Objects.requireNonNull(read.template());
    return new ScenarioTemplate(NAME, template.tree(), template.files());
  }
}
