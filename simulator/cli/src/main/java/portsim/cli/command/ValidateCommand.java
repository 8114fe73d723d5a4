package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import portsim.advice.sweep.SweepRequest;
import portsim.advice.sweep.SweptScenario;
import portsim.cli.reading.ReadScenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.tree.Problems;

/** Reads scenario files without running them. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with scenario files, without running them.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS, ExitCode.INVALID_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {"  portsim validate web.yaml", "  portsim validate scenarios"})
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Scenario files, and folders of them; - is stdin.")
  private List<String> paths = new ArrayList<>();

  @Mixin private ColourOption colour = new ColourOption();

  ValidateCommand(Console console) {
    this.console = console;
  }

  /** With the standard of all options. */
  ValidateCommand(Console console, List<String> paths) {
    this.console = console;
    this.paths = paths;
  }

  @Override
  public Integer call() throws IOException {
    ScenarioLoader loader = new ScenarioLoader(console, colour);
    int code = ExitCode.FINE;
    for (String path : paths) {
      List<String> names = ScenarioPaths.below(path);
      if (names.isEmpty()) {
        ScenarioPaths.tellEmpty(path, console.err());
        code = ExitCode.INVALID_SCENARIO;
      }
      for (String name : names) {
        code = isFine(name, loader) ? code : ExitCode.INVALID_SCENARIO;
      }
    }
    return code;
  }

  private boolean isFine(String name, ScenarioLoader loader) throws IOException {
    ReadScenario read = loader.read(name, new LinkedHashMap<>());
    ScenarioFile file = read.file();
    if (file == null || !isSweepFine(file, read)) {
      return false;
    }
    int variants = file.variants().size();
    console.out().print(name + ": fine, " + variants);
    console.out().print(variants == 1 ? " variant\n" : " variants\n");
    return true;
  }

  /** Whether what the file says is to be varied in it can be. */
  private boolean isSweepFine(ScenarioFile file, ReadScenario read) throws IOException {
    ScenarioTemplate template = read.template();
    if (file.sweep().vary().isEmpty() || template == null) {
      return true;
    }
    Problems problems = new Problems();
    SweepRequest request = SweepBlocks.request(file, problems);
    SweptScenario swept =
        problems.hasErrors() ? null : SweptScenario.of(template, List.of(), request, problems);
    PointCheck check = new PointCheck(console, read, colour);
    if (swept == null) {
      check.tell(problems);
      return false;
    }
    return check.check(swept, () -> false) == ExitCode.FINE;
  }
}
