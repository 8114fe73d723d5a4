package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import portsim.scenario.ScenarioFile;

/** Reads scenario files without running them. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with scenario files, without running them.",
    footerHeading = "%nExamples:%n",
    footer = {"  portsim validate web.yaml", "  portsim validate scenarios/basics/*.yaml"})
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Mixin private ColourOption colour = new ColourOption();

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ScenarioLoader loader = new ScenarioLoader(console, colour);
    int code = ExitCode.FINE;
    for (String name : files) {
      ScenarioFile file = loader.load(name, new LinkedHashMap<>());
      if (file == null) {
        code = ExitCode.INVALID_SCENARIO;
      } else {
        int variants = file.variants().size();
        console.out().print(name + ": fine, " + variants);
        console.out().print(variants == 1 ? " variant\n" : " variants\n");
      }
    }
    return code;
  }
}
