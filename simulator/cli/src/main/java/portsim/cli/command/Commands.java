package portsim.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * All commands by their names. One is made only where it is meant: to read what each of them takes
 * would cost time at every start.
 */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "run",
          "test",
          "compare",
          "baseline",
          "capacity",
          "sweep",
          "merge",
          "explain",
          "remedies",
          "diagnose",
          "replay",
          "init",
          "completion",
          "validate",
          "profiles",
          "schema");

  private Commands() {}

  /** The names of those that a command line may need: the one that it begins with, or all. */
  static List<String> neededFor(String... args) {
    String first = args.length == 0 ? "" : args[0];
    boolean needsOthers = first.equals("completion"); // it completes their names and options
    return NAMES.contains(first) && !needsOthers ? List.of(first) : NAMES;
  }

  /**
   * The command of a line that names nothing but files behind it; null for all other lines. There
   * is no option to read: to learn what there might be takes a quarter of a small run's time.
   */
  static @Nullable Callable<Integer> ofFilesAlone(Console console, String... args) {
    List<String> files = List.of(args).subList(Math.min(1, args.length), args.length);
    if (files.isEmpty() || !files.stream().allMatch(Commands::isFile)) {
      return null;
    }
    return switch (args[0]) {
      case "run" -> new RunCommand(console, files);
      case "test" -> new TestCommand(console, files);
      case "validate" -> new ValidateCommand(console, files);
      default -> null;
    };
  }

  /** Whether an argument is neither an option nor, with an at sign, a file of arguments. */
  private static boolean isFile(String arg) {
    return arg.equals("-") || !(arg.startsWith("-") || arg.startsWith("@"));
  }

  static Object make(String name, Console console) {
    return switch (name) {
      case "run" -> new RunCommand(console);
      case "test" -> new TestCommand(console);
      case "compare" -> new CompareCommand(console);
      case "baseline" -> new BaselineCommand(console);
      case "capacity" -> new CapacityCommand(console);
      case "sweep" -> new SweepCommand(console);
      case "merge" -> new MergeCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "remedies" -> new RemediesCommand(console);
      case "diagnose" -> new DiagnoseCommand(console);
      case "replay" -> new ReplayCommand(console);
      case "init" -> new InitCommand(console);
      case "completion" -> new CompletionCommand(console);
      case "validate" -> new ValidateCommand(console);
      case "profiles" -> new ProfilesCommand(console);
      case "schema" -> new SchemaCommand(console);
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }
}
