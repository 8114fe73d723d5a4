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

  @Override
  public String[] getVersion() {
    return new String[] {"portsim " + number()};
  }
}
