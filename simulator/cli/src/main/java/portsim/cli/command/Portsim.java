package portsim.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import portsim.scenario.binding.Suggestions;

/** The command line: all commands, and what they have in common. */
@Command(
    name = Portsim.NAME,
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
  static final String NAME = "portsim";

  @Spec private CommandSpec spec;

  private Portsim(CommandSpec unset) {
    spec = unset;
  }

  /** Runs a command line and returns its exit code; nothing is thrown. */
  public static int run(Console console, String... args) {
    if (Version.isAllThatIsAsked(args)) {
      console.out().println(Version.line());
      return ExitCode.FINE;
    }
    try {
      Callable<Integer> simple = Commands.ofFilesAlone(console, args);
      return simple == null ? readOptionsAndRun(console, args) : run(simple, console.err());
    } catch (OutOfMemoryError e) {
      return tooLarge(console.err());
    }
  }

  private static int run(Callable<Integer> command, PrintWriter err) {
    try {
      return command.call();
    } catch (Exception e) {
      return failed(e, err);
    }
  }

  private static int readOptionsAndRun(Console console, String... args) {
    List<String> needed = Commands.neededFor(args);
    CommandLine line = new CommandLine(root(needed));
    for (String name : needed) {
      line.addSubcommand(Commands.make(name, console));
    }
    return line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console.terminal())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage(console.err()))
        .setExecutionExceptionHandler(new FailedCommand(console.err()))
        .execute(args);
  }

  /**
   * What the commands hang on. Of the one command that is meant, it is the name's beginning only.
   */
  private static Object root(List<String> needed) {
    boolean isNameOnly = needed.size() == 1;
    return isNameOnly ? CommandSpec.create().name(NAME) : new Portsim(CommandSpec.create());
  }

  private static Ansi ansi(Terminal terminal) {
    return terminal.outIsTerminal() && terminal.wantsColour() ? Ansi.ON : Ansi.OFF;
  }

  /** No lambda: for those, the archive of classes would have to leave out what they implement. */
  private record WrongUsage(PrintWriter err) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] given) {
      return usage(wrong, err);
    }
  }

  /** No lambda either. */
  private record FailedCommand(PrintWriter err) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult given) {
      return failed(e, err);
    }
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
