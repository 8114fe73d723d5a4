package portsim.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be changed of a scenario beside its file. */
final class ScenarioOptions {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = {
        "Set a value in the base and all variants, such as",
        "workloads.orders.arrivals=30/s; null removes it. May be repeated."
      })
  private Map<String, String> sets = new LinkedHashMap<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of chance, instead of the scenario's.")
  private @Nullable String seed;

  /** The values to set, by path. */
  Map<String, String> sets() {
    Map<String, String> all = new LinkedHashMap<>(sets);
    if (seed != null) {
      all.put("seed", seed);
    }
    return all;
  }
}
