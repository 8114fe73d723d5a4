package portsim.cli.command;

import java.util.List;

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
