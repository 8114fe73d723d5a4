package portsim.cli.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.SocketSummary;
import portsim.cli.reading.snapshot.Anonymiser;
import portsim.cli.report.SocketSummaryReport;
import portsim.scenario.tree.Problems;

/** Tells from the sockets of a real machine what its ports are short of. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    description =
        "Tells from what netstat or ss showed on a real machine whether its ports run "
            + "short, why, and what would help. Nothing is sent anywhere.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:diagnosed, whatever the answer",
      ExitCode.USAGE_MEANS,
      "2:no snapshot that can be read",
      ExitCode.FAILED_MEANS,
      "5:too little to tell, such as ss -s alone",
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ss -tanpo | portsim diagnose -",
      "  portsim diagnose netstat.txt --settings netsh.txt",
      "  portsim diagnose before.txt --then after.txt --after 30s",
      "  portsim diagnose netstat.txt --scenario incident.yaml --html incident.html",
      "  portsim diagnose netstat.txt --anonymised for-support.txt",
      "  portsim diagnose --live --for 1m"
    })
final class DiagnoseCommand implements Callable<Integer> {
  private static final Path PROC = Path.of("/proc");

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SnapshotOptions snapshots = new SnapshotOptions();

  @Option(
      names = "--no-remedies",
      description = "Try out no remedies, which takes most of the time.")
  private boolean withoutRemedies;

  @Option(names = "--json", description = "Print the answer as JSON, in one line.")
  private boolean json;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "Write the scenario that shows the same, to edit and to run.")
  private @Nullable String scenario;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the diagnosis as a page of HTML.")
  private @Nullable String html;

  @Option(names = "--force", description = "Write over files that are there.")
  private boolean force;

  @Mixin private ColourOption colour = new ColourOption();

  DiagnoseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!snapshots.fault().isEmpty()) {
      throw wrong(snapshots.fault());
    }
    if (snapshots.files().isEmpty() && !snapshots.isLive()) {
      console.err().println("portsim diagnose: which snapshot? Name its FILE, or say --live");
      HowToCollect.tell(console.err());
      return ExitCode.USAGE;
    }
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      return call(runs);
    } catch (InterruptedIOException e) {
      console.err().println("portsim: interrupted while reading");
      return ExitCode.INTERRUPTED;
    }
  }

  private int call(ScenarioRuns runs) throws IOException {
    Anonymiser anonymiser = snapshots.isAnonymous() ? new Anonymiser() : null;
    DiagnosisOutput output = new DiagnosisOutput(console, colour, runs, json, withoutRemedies);
    if (!output.files(scenario, html, force)) {
      return ExitCode.USAGE;
    }
    if (snapshots.isLive()) {
      return live(anonymiser, runs, output);
    }
    Problems problems = new Problems();
    Duration after = snapshots.after(problems);
    if (problems.hasErrors()) {
      throw wrong(SnapshotOptions.text(problems.sorted().get(0)));
    }
    long afterNanos = after == null ? 0 : after.toNanos();
    Observation observation = observe(anonymiser, afterNanos, runs);
    if (anonymiser != null && !anonymiser.isComplete()) {
      console.err().println("portsim: so many addresses that the last are replaced by one");
    }
    return observation == null ? ExitCode.INVALID_SCENARIO : answer(observation, output);
  }

  private @Nullable Observation observe(
      @Nullable Anonymiser anonymiser, long afterNanos, ScenarioRuns runs) throws IOException {
    SnapshotLoader loader = new SnapshotLoader(console, runs, anonymiser);
    String name = snapshots.anonymised();
    if (name == null) {
      return loader.load(snapshots, afterNanos, null);
    }
    NewFile file = new NewFile("portsim diagnose: --anonymised", name, force, console.err());
    if (!file.isFine()) {
      return null;
    }
    @Nullable Observation[] observation = new Observation[1];
    boolean written =
        file.write(
            out -> {
              observation[0] = loader.load(snapshots, afterNanos, out);
              return observation[0] != null;
            });
    return written ? observation[0] : null;
  }

  private int live(@Nullable Anonymiser anonymiser, ScenarioRuns runs, DiagnosisOutput output)
      throws IOException {
    Problems problems = new Problems();
    Duration whole = snapshots.liveFor(problems);
    Duration every = snapshots.every(problems);
    if (whole == null || every == null) {
      throw wrong(SnapshotOptions.text(problems.sorted().get(0)));
    }
    runs.begins("looking at this machine");
    try (Progress progress = new Progress(console, "looking")) {
      LiveSampler sampler =
          new LiveSampler(
              PROC,
              anonymiser,
              (nanos, wholeNanos) -> {
                progress.show(nanos, wholeNanos);
                return !runs.wasInterrupted();
              });
      if (!sampler.isPossible()) {
        console.err().println("portsim diagnose: --live needs /proc/net/tcp, which Linux has");
        HowToCollect.tell(console.err());
        return ExitCode.FAILED_RUN;
      }
      Observation observation = sampler.observe(whole, every);
      return observation == null ? ExitCode.INTERRUPTED : answer(observation, output);
    }
  }

  private int answer(Observation observation, DiagnosisOutput output) throws IOException {
    Diagnosis diagnosis = Diagnosis.of(observation);
    MachineSnapshot snapshot = observation.snapshot();
    SocketSummary summary = snapshot.summary();
    if (summary != null && snapshot.counts().total() == 0) {
      SocketSummaryReport report =
          new SocketSummaryReport(summary, diagnosis.system().timeWaitNanos());
      console.out().append(json ? report.json() + "\n" : report.text());
      console.out().flush();
      return ExitCode.INCONCLUSIVE;
    }
    return output.tell(diagnosis);
  }

  private ParameterException wrong(String message) {
    return UsageFaults.wrong(spec, message);
  }
}
