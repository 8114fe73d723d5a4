package portsim.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portsim.scenario.binding.GivenTime;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Where what is known of a machine comes from. */
final class SnapshotOptions {
  private static final Duration FOR = Duration.ofSeconds(30);
  private static final Duration EVERY = Duration.ofSeconds(1);

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "What netstat, ss, Get-NetTCPConnection or /proc/net/tcp showed; - is stdin. "
              + "Several are of one machine and one instant.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--then",
      paramLabel = "FILE",
      description = "The same of the same machine a while later, for the rates.")
  private List<String> thenFiles = new ArrayList<>();

  @Option(
      names = "--after",
      paramLabel = "TIME",
      description = "How much later that was, such as 30s.")
  private @Nullable String after;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "What sysctl, netsh or reg query showed of its settings, a .reg "
              + "export, or a folder like /proc/sys; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--live", description = "Look at this machine itself (Linux).")
  private boolean live;

  @Option(names = "--for", paramLabel = "TIME", description = "How long to look; default 30s.")
  private @Nullable String liveFor;

  @Option(names = "--every", paramLabel = "TIME", description = "How often to look; default 1s.")
  private @Nullable String every;

  @Option(
      names = "--anonymise",
      description = "Replace addresses and names of processes, the same by the same.")
  private boolean anonymise;

  @Option(
      names = "--anonymised",
      paramLabel = "FILE",
      description = "Write the snapshot with them replaced, to be given to others.")
  private @Nullable String anonymised;

  List<String> files() {
    return files;
  }

  List<String> thenFiles() {
    return thenFiles;
  }

  List<String> settings() {
    return settings;
  }

  boolean isLive() {
    return live;
  }

  /** A snapshot that is written for others makes no sense with the names beside it. */
  boolean isAnonymous() {
    return anonymise || anonymised != null;
  }

  @Nullable String anonymised() {
    return anonymised;
  }

  /** What is wrong with what is asked; empty if nothing is. */
  String fault() {
    if (live && !(files.isEmpty() && thenFiles.isEmpty() && after == null)) {
      return "--live looks at this machine, so no FILE goes with it";
    }
    if (!live && (liveFor != null || every != null)) {
      return "--for and --every are for --live";
    }
    if (thenFiles.isEmpty() != (after == null)) {
      return after == null
          ? "--then needs --after TIME: how much later it was"
          : "--after is the time to the snapshot of --then, and there is none";
    }
    List<String> all = new ArrayList<>(files);
    all.addAll(thenFiles);
    all.addAll(settings);
    return all.stream().filter("-"::equals).count() > 1 ? "- is stdin, which is read once" : "";
  }

  /** The time between the snapshots; null where it is none, and then the problems say why. */
  @Nullable Duration after(Problems problems) {
    return after == null ? null : time("--after", after, Duration.ZERO, problems);
  }

  @Nullable Duration liveFor(Problems problems) {
    return time("--for", liveFor, FOR, problems);
  }

  @Nullable Duration every(Problems problems) {
    return time("--every", every, EVERY, problems);
  }

  private static @Nullable Duration time(
      String option, @Nullable String text, Duration standard, Problems problems) {
    if (text == null) {
      return standard;
    }
    Duration read = GivenTime.read(option, text, problems);
    if (read != null && read.isZero()) {
      problems.error(Place.of(option), option + " must be longer than 0", "such as 30s");
      return null;
    }
    return read;
  }

  /** What a problem with a time says. */
  static String text(Problem problem) {
    return problem.hint().isEmpty()
        ? problem.message()
        : problem.message() + "\n  hint: " + problem.hint();
  }
}
