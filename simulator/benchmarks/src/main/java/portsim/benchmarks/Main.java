package portsim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures, and prints what was measured as tables in Markdown. */
public final class Main {
  private Main() {}

  /**
   * The first argument is {@code quick} or {@code full}; the others are sections, or none for all.
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Plan plan = args[0].equals("full") ? Plan.FULL : Plan.QUICK;
    List<String> sections =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("times", "memory", "starts");
    System.out.println("# portsim " + args[0] + ": Java " + Runtime.version());
    for (String section : sections) {
      switch (section) {
        case "times" -> Report.times(plan, Files.createTempDirectory("portsim-benchmarks"));
        case "memory" -> Report.memory(plan);
        case "starts" -> Report.starts(plan, Path.of("").toAbsolutePath());
        default -> throw new IllegalArgumentException("times, memory or starts, not " + section);
      }
    }
  }
}
