package portsim.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import portsim.cli.reference.ScenarioSchema;

/** Prints the JSON Schema of scenario files. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema (draft-07) of scenario files, for editors.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim schema > scenario.schema.json",
      "",
      "An editor completes and checks a file that begins with this line:",
      "  # yaml-language-server: $schema=scenario.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ScenarioSchema.text());
    return ExitCode.FINE;
  }
}
