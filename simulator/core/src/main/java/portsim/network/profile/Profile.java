package portsim.network.profile;

import java.util.List;
import portsim.network.SynRetries;
import portsim.network.port.PortRules;

/** An operating system, as far as its ports depend on it. */
public sealed interface Profile
    permits WindowsNt4, Windows2003, Windows, Linux, MacOs, FreeBsd, Solaris, Custom {
  /** Its name in scenario files. */
  String name();

  /** The releases that it stands for. */
  String title();

  /** What it takes for granted, each with its source. */
  List<Fact> facts();

  /** The settings that it knows, under the operating system's own names. */
  List<Setting> settings();

  /** Why it no longer has a setting that it once had, and what there is instead; or nothing. */
  default String whyRemoved(String setting) {
    return "";
  }

  /** Why one of these settings changes nothing because of the others; empty where it does. */
  default String whyOverruled(String setting, Settings settings) {
    return "";
  }

  /** How it hands out ports under these settings. */
  PortRules rules(Settings settings);

  /** How its connects persist under these settings when a server does not accept them. */
  SynRetries synRetries(Settings settings);

  /** How it listens as a server under these settings. */
  Listening listening(Settings settings);

  /** The error of a connect that finds no port. */
  SocketError exhausted();

  /** The error of a bind that finds no port. */
  default SocketError bindFailed() {
    return exhausted();
  }

  /** Whether a server can listen on a port on which a connection is in TIME_WAIT. */
  default boolean listensBesideTimeWait() {
    return false;
  }

  /** The errors of calls that fail because of the server. */
  ServerErrors serverErrors();
}
