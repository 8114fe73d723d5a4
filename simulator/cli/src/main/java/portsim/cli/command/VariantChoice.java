package portsim.cli.command;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** The one variant of a file that a command is about. */
final class VariantChoice {
  private VariantChoice() {}

  /** Tells the user of a command where a file has no such variant. */
  static void check(ScenarioFile file, String name, @Nullable CommandSpec command) {
    Map<String, Scenario> variants = file.variants();
    if (variants.containsKey(name)) {
      return;
    }
    String message =
        "there is no variant '"
            + name
            + "' in "
            + file.name()
            + "; there are "
            + String.join(", ", variants.keySet());
    throw UsageFaults.wrong(command, message);
  }

  /** The file with no other variant; the user of a command is told where it has none such. */
  static ScenarioFile only(ScenarioFile file, String name, @Nullable CommandSpec command) {
    check(file, name, command);
    return file.with(Map.of(name, Objects.requireNonNull(file.variants().get(name))));
  }
}
