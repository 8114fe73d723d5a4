package portsim.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of portsim, from the jar that it runs from. */
final class Version implements IVersionProvider {
  /** The version alone; {@code development} where there is no jar. */
  static String number() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** With its program's name. */
  static String line() {
    return Portsim.NAME + " " + number();
  }

  /** Whether a command line asks for nothing else: that is answered without reading options. */
  static boolean isAllThatIsAsked(String... args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
