package portsim.benchmarks;

import static portsim.benchmarks.Table.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands as a user types them, from the beginning to the end of the process. */
final class Commands {
  private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;

  private final String portsim;
  private final String scenarios;
  private final String workloads;

  /**
   * Those of a clone.
   *
   * @param root its folder
   */
  Commands(Path root) {
    portsim = root.resolve("portsim").toString();
    scenarios = root.resolve("scenarios") + "/";
    workloads = root.resolve("simulator/benchmarks/workloads") + "/";
  }

  /** The median of each in seconds. They take turns, after a start that builds what is missing. */
  Map<String, Double> starts(int count) throws IOException, InterruptedException {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("`java -version`", List.of(Child.java(), "-version"));
    commands.put("`portsim --version`", List.of(portsim, "--version"));
    String small = scenarios + "sql-server/pooling-off.yaml";
    commands.put("`portsim run`, a small scenario", List.of(portsim, "run", small));
    Child.run(List.of(portsim, "--version"));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int start = 0; start < count; start++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        seconds
            .computeIfAbsent(command.getKey(), any -> new ArrayList<>())
            .add(Child.run(command.getValue()).seconds());
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    seconds.forEach((name, all) -> medians.put(name, Median.of(all)));
    return medians;
  }

  /** W1 and W2 as processes, and a virtual year of W1. */
  void longRuns(boolean quick) throws IOException, InterruptedException {
    long part = quick ? 10 : 1;
    longRun("W1", "constant.yaml", 20, 1_000_000 / part);
    longRun("W2", "random.yaml", 1000, 20_000 / part);
    longRun(
        quick ? "a tenth of a year of W1" : "a year of W1",
        "constant.yaml",
        20,
        SECONDS_OF_A_YEAR / part);
  }

  private void longRun(String name, String file, long rate, long seconds)
      throws IOException, InterruptedException {
    Progress.says(name + " as a process");
    List<String> command =
        List.of(
            portsim,
            "run",
            workloads + file,
            "--json",
            "--set",
            "duration=" + seconds + "s",
            "--set",
            "variants=null");
    double took = Child.run(command).seconds();
    double attempts = (double) rate * seconds;
    Table.row(
        List.of(name, number(attempts, 0), number(took, 2), number(took * 1e9 / attempts, 1)));
  }
}
