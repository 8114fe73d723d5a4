package portsim.cli.command;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.ProfileReport;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;

/** Shows what portsim takes operating systems to be. */
@Command(
    name = "profiles",
    mixinStandardHelpOptions = true,
    description =
        "Lists the operating systems that a host can have, or shows one with its sources.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {"  portsim profiles", "  portsim profiles windows-2003"})
final class ProfilesCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Names.class,
      description = "The profile to show.")
  private @Nullable String name;

  @Mixin private ColourOption colour = new ColourOption();

  /** The names that there are. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  ProfilesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConsoleStyle style = colour.style(console.terminal());
    PrintWriter out = console.out();
    ProfileReport report = new ProfileReport(style);
    if (name == null) {
      out.print(report.list(Profiles.named()));
    } else if (name.toLowerCase(Locale.ROOT).equals(Profiles.CUSTOM)) {
      out.print(report.showCustom());
    } else {
      out.print(report.show(find(name.toLowerCase(Locale.ROOT))));
    }
    return ExitCode.FINE;
  }

  private Profile find(String wanted) {
    return Profiles.named().stream()
        .filter(profile -> profile.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(wanted));
  }

  private ParameterException unknown(String wanted) {
    String message =
        "there is no profile '" + wanted + "'; there are " + String.join(", ", names());
    return UsageFaults.wrong(spec, message);
  }

  private static List<String> names() {
    return Stream.concat(Profiles.named().stream().map(Profile::name), Stream.of(Profiles.CUSTOM))
        .toList();
  }
}
