package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A scenario to begin with. */
enum Starter {
  /** A Linux service that opens a connection for each call. */
  LINUX,
  /** An application on Windows that calls SQL Server with pooling off. */
  SQL,
  /** A server that calls another as each of its users. */
  CLOAKING;

  private static final String EDITOR_LINE = "# yaml-language-server:";

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text of the file; a line for editors would point to a schema that is not there. */
  String text() throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream("starters/" + this + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the starter " + this + " is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.startsWith(EDITOR_LINE) ? text.substring(text.indexOf('\n') + 1) : text;
    }
  }
}
