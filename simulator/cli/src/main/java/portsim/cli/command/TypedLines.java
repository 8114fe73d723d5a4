package portsim.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines that a person types, or that a program writes in place of one. */
final class TypedLines {
  private static final int LENGTH_MAX = 1_000;

  private final Console console;
  private final Reader in;
  private boolean isOver;

  TypedLines(Console console) {
    this.console = console;
    in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /** Whether nothing more comes. */
  boolean isOver() {
    return isOver;
  }

  /**
   * The next line without blanks around it; null at the end. What nobody sees being typed is shown.
   */
  @Nullable String next() {
    String line = isOver ? null : line();
    if (line == null) {
      isOver = true;
      console.out().print("\n");
    } else if (!console.terminal().inIsTerminal()) {
      console.out().print(line + "\n");
    }
    return line;
  }

  /** A line, of which only the beginning is kept where it is longer than any answer. */
  private @Nullable String line() {
    StringBuilder line = new StringBuilder();
    try {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        if (line.length() < LENGTH_MAX && !Character.isISOControl(next)) {
          line.append((char) next);
        }
        next = in.read();
      }
    } catch (IOException closed) {
      return null;
    }
    return line.toString().strip();
  }
}
