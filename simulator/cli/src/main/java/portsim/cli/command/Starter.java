package portsim.cli.command;

import java.io.IOException;
import java.util.Locale;

/** A scenario to begin with. */
enum Starter {
  /** A Linux service that opens a connection for each call. */
  LINUX,
  /** An application on Windows that calls SQL Server with pooling off. */
  SQL,
  /** A server that calls another as each of its users. */
  CLOAKING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text of the file. */
  String text() throws IOException {
    return BundledFile.text("starters/" + this + ".yaml");
  }
}
