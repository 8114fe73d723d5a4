package portsim.cli.report.netstat;

import java.util.Locale;
import portsim.network.profile.Profile;

/** The tools whose formats sockets can be shown in. */
public enum NetstatFormat {
  /** {@code netstat -n} of Windows. */
  WINDOWS,
  /** {@code netstat -n -b} of Windows, with the names of processes. */
  WINDOWS_B,
  /** {@code netstat -tan} of Linux. */
  LINUX,
  /** {@code ss -tan} of Linux. */
  SS;

  /** The format of a machine's own netstat, or that of Linux where there is none of its own. */
  public static NetstatFormat of(Profile profile) {
    return profile.name().startsWith("windows") ? WINDOWS : LINUX;
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Listing listing() {
    return switch (this) {
      case WINDOWS -> new WindowsListing(false);
      case WINDOWS_B -> new WindowsListing(true);
      case LINUX -> new LinuxListing();
      case SS -> new SsListing();
    };
  }
}
