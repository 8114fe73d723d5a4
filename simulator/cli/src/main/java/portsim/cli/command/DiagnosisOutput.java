package portsim.cli.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.MatchingScenario;
import portsim.advice.diagnosis.Pattern;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.RemedyTrials;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.cli.report.DiagnosisJson;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.DiagnosisReport;
import portsim.cli.report.html.DiagnosisPage;
import portsim.scenario.ScenarioFile;

/** Tells a diagnosis, with the remedies that were tried, and writes the files that are wanted. */
final class DiagnosisOutput {
  private final Console console;
  private final ColourOption colour;
  private final ScenarioRuns runs;
  private final boolean json;
  private final boolean withoutRemedies;
  private @Nullable NewFile scenarioFile;
  private @Nullable NewFile pageFile;

  DiagnosisOutput(
      Console console,
      ColourOption colour,
      ScenarioRuns runs,
      boolean json,
      boolean withoutRemedies) {
    this.console = console;
    this.colour = colour;
    this.runs = runs;
    this.json = json;
    this.withoutRemedies = withoutRemedies;
  }

  /** Names the files to write; false where one of them cannot be, which the user is told. */
  boolean files(@Nullable String scenario, @Nullable String html, boolean force) {
    List<NewFile> all = new ArrayList<>();
    if (scenario != null) {
      scenarioFile = new NewFile("portsim diagnose: --scenario", scenario, force, console.err());
      all.add(scenarioFile);
    }
    if (html != null) {
      pageFile = new NewFile("portsim diagnose: --html", html, force, console.err());
      all.add(pageFile);
    }
    return all.stream().allMatch(NewFile::isFine);
  }

  /** Tells all of it; returns the exit code. */
  int tell(Diagnosis diagnosis) throws IOException {
    String scenario = MatchingScenario.text(diagnosis);
    Remedies remedies = null;
    boolean isWell = diagnosis.first().pattern() == Pattern.NOTHING;
    if (scenario != null && !withoutRemedies && !isWell) {
      RemedyRuns each = new RemedyRuns("the matching scenario", runs);
      remedies = remedies(scenario, each);
      if (remedies == null && runs.wasInterrupted()) {
        return each.interrupted(console.err());
      }
    }
    if (!writeScenario(scenario) || !writePage(diagnosis, remedies, scenario)) {
      return ExitCode.FAILED_RUN;
    }
    print(diagnosis, remedies);
    return ExitCode.FINE;
  }

  private @Nullable Remedies remedies(String scenario, RemedyRuns each) throws IOException {
    SourceFiles text =
        new SourceFiles(new ByteArrayInputStream(scenario.getBytes(StandardCharsets.UTF_8)));
    ReadScenario read = ReadScenario.read(text, "-", Map.of());
    if (read.template() == null || read.file() == null) {
      read.printProblems(colour.onErr(console.terminal()), console.err());
      throw new IllegalStateException("the scenario that shows the same cannot be read");
    }
    if (!MemoryCheck.ofThisMachine(console.err()).allows(read.file())) {
      return null;
    }
    return RemedyTrials.of(read.template(), ScenarioFile.BASE, read.sets(), true, each);
  }

  private boolean writeScenario(@Nullable String scenario) {
    if (scenarioFile == null) {
      return true;
    }
    if (scenario == null) {
      console.err().println("portsim diagnose: there is no connection to make a scenario of");
      return true;
    }
    return scenarioFile.write(
        out -> {
          out.append(scenario);
          return true;
        });
  }

  private boolean writePage(
      Diagnosis diagnosis, @Nullable Remedies remedies, @Nullable String scenario) {
    return pageFile == null
        || pageFile.write(
            out -> {
              out.append(DiagnosisPage.text(Version.number(), diagnosis, remedies, scenario));
              return true;
            });
  }

  private void print(Diagnosis diagnosis, @Nullable Remedies remedies) throws IOException {
    if (json) {
      console.out().append(DiagnosisJson.text(diagnosis, remedies)).append('\n');
    } else {
      ConsoleStyle style = colour.style(console.terminal());
      console.out().append(new DiagnosisReport(style).text(diagnosis, remedies));
    }
    console.out().flush();
  }
}
