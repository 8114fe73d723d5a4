package portsim.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words what is wrong with a command line. */
final class UsageFaults {
  private UsageFaults() {}

  /** That something is wrong which the command line's own rules do not tell. */
  static ParameterException wrong(@Nullable CommandSpec command, String message) {
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(command.commandLine(), message);
  }

  static String text(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return "what is '" + unmatched.getUnmatched().get(0) + "' for?";
    }
    if (wrong instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(UsageFaults::missing)
          .collect(Collectors.joining("; "));
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return exclusive(wrong);
    }
    if (wrong instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " can be given only once";
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null || wrong.getValue() == null) {
      return String.valueOf(wrong.getMessage());
    }
    String takes =
        argument instanceof OptionSpec option
            ? option.longestName() + " takes "
            : argument.paramLabel() + " is one of ";
    return takes + choices(argument) + ", got '" + wrong.getValue() + "'";
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " needs " + choices(option)
        : argument.paramLabel() + " is missing";
  }

  /** What may stand in the place of an argument. */
  private static String choices(ArgSpec argument) {
    Class<?> type = argument.type();
    if (!type.isEnum()) {
      return argument.paramLabel();
    }
    List<String> names = List.of(type.getEnumConstants()).stream().map(Object::toString).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static String exclusive(ParameterException wrong) {
    String options =
        wrong.getCommandLine().getCommandSpec().argGroups().stream()
            .filter(group -> group.exclusive())
            .flatMap(group -> group.allOptionsNested().stream())
            .map(OptionSpec::longestName)
            .collect(Collectors.joining(" and "));
    return options + " cannot go together";
  }
}
