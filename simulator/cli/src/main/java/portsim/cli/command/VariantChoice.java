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

  /** The variant of a name; where there is none, the user of the command is told. */
  static Scenario of(ScenarioFile file, String name, @Nullable CommandSpec command) {
    Map<String, Scenario> variants = file.variants();
    Scenario chosen = variants.get(name);
    if (chosen != null) {
      return chosen;
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
