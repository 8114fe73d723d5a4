package portsim.cli.command;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import portsim.scenario.binding.Suggestions;

/** The command line: all commands, and what they have in common. */
@Command(
    name = "portsim",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Simulates a client machine's TCP ports: does a workload run out of them,",
      "when, for how long, why, and what fixes it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim run scenarios/sql-server/pooling-off.yaml",
      "  portsim run scenarios/sql-server/pooling-off.yaml --html ports.html",
      "  portsim explain scenarios/sql-server/pooling-off.yaml --at 200s",
      "  portsim remedies scenarios/sql-server/pooling-off.yaml",
      "  ss -tanpo | portsim diagnose -",
      "  portsim test scenarios",
      "  portsim baseline check scenarios",
      "  portsim replay recordings",
      "  portsim profiles windows-2003",
      "  portsim init web.yaml",
      "",
      "portsim COMMAND --help tells more of a command.",
      "",
      "Exit codes: 0 fine, 1 wrong usage, 2 invalid scenario or recording,",
      "3 failed while running, 4 an expectation failed, 5 inconclusive,",
      "130 interrupted."
    })
public final class Portsim implements Runnable {
  @Spec private CommandSpec spec;

  private Portsim(CommandSpec unset) {
    spec = unset;
  }

  /** Runs a command line and returns its exit code; nothing is thrown. */
  public static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Portsim(CommandSpec.create()));
    for (String name : Commands.neededFor(args)) {
      line.addSubcommand(Commands.make(name, console));
    }
    line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console.terminal())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, given) -> usage(wrong, console.err()))
        .setExecutionExceptionHandler((e, command, given) -> failed(e, console.err()));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return tooLarge(console.err());
    }
  }

  private static Ansi ansi(Terminal terminal) {
    return terminal.outIsTerminal() && terminal.wantsColour() ? Ansi.ON : Ansi.OFF;
  }

  private static int usage(ParameterException wrong, PrintWriter err) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String name = command.qualifiedName();
    String help = name + " --help shows what it takes";
    if (wrong instanceof UnmatchedArgumentException unmatched
        && (unmatched.isUnknownOption() || !command.subcommands().isEmpty())) {
      String unknown = unmatched.getUnmatched().get(0);
      boolean isOption = unmatched.isUnknownOption();
      Set<String> known = isOption ? command.optionsMap().keySet() : command.subcommands().keySet();
      String near = Suggestions.nearest(known, unknown);
      err.println(name + ": unknown " + (isOption ? "option" : "command") + " '" + unknown + "'");
      err.println("  hint: " + (near.isEmpty() ? help : "did you mean '" + near + "'?"));
    } else {
      err.println(name + ": " + UsageFaults.text(wrong));
      err.println("  hint: " + help);
    }
    return ExitCode.USAGE;
  }

  /** Tells that something went wrong that never should. */
  static int failed(Exception e, PrintWriter err) {
    err.println("portsim: failed while running: " + e.getMessage());
    err.println("  This is a defect of portsim; the run's results are not to be trusted.");
    if (System.getenv("PORTSIM_DEBUG") != null) {
      e.printStackTrace(err);
    } else {
      err.println("  hint: with PORTSIM_DEBUG=1 it shows where");
    }
    return ExitCode.FAILED_RUN;
  }

  private static int tooLarge(PrintWriter err) {
    err.println("portsim: failed while running: the memory is used up");
    err.println(
        "  hint: fewer calls under way at a time, or more memory: PORTSIM_JAVA_OPTS=-Xmx8g");
    return ExitCode.FAILED_RUN;
  }

  /** Without a command. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
