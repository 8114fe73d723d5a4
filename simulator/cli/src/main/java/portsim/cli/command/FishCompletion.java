package portsim.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script of fish for a program with commands. */
final class FishCompletion {
  private final CommandSpec program;
  private final List<String> lines = new ArrayList<>();

  FishCompletion(CommandSpec program) {
    this.program = program;
  }

  String script() {
    lines.add("# Lets fish complete command lines of " + program.name() + ".");
    // files are offered only where a command takes some
    add("__fish_use_subcommand", "-f");
    options(program, "__fish_use_subcommand");
    program
        .subcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              String about = quoted(first(spec.usageMessage().description()));
              add("__fish_use_subcommand", "-a " + name + " -d " + about);
              String inCommand = "'__fish_seen_subcommand_from " + name + "'";
              options(spec, inCommand);
              spec.positionalParameters().forEach(each -> parameter(each, inCommand));
            });
    return String.join("\n", lines) + "\n";
  }

  private void options(CommandSpec command, String condition) {
    for (OptionSpec option : command.options()) {
      StringBuilder text = new StringBuilder();
      for (String name : option.names()) {
        text.append(name.startsWith("--") ? "-l " : "-s ").append(name.replaceFirst("^-+", ""));
        text.append(' ');
      }
      if (option.arity().max() > 0) {
        text.append("-x ").append(values(option));
      }
      add(condition, text + "-d " + quoted(first(option.description())));
    }
  }

  /** A parameter with a known set of values; anything else is a file. */
  private void parameter(PositionalParamSpec parameter, String condition) {
    if (parameter.completionCandidates() != null) {
      add(condition, "-f " + values(parameter).strip());
    }
  }

  private static String values(ArgSpec argument) {
    if (argument.completionCandidates() == null) {
      return "";
    }
    return "-a " + quoted(String.join(" ", argument.completionCandidates())) + " ";
  }

  private void add(String condition, String text) {
    lines.add("complete -c " + program.name() + " -n " + condition + " " + text);
  }

  private static String first(String... description) {
    return description.length == 0 ? "" : description[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
