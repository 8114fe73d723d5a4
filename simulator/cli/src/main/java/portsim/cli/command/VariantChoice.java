package portsim.cli.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
    if (command == null) {
      throw new IllegalStateException(message);
    }
    throw new ParameterException(command.commandLine(), message);
  }
}
