package portsim.cli.command;

import picocli.CommandLine.Option;
import portsim.cli.report.console.ConsoleStyle;

/** The choice between colour and none. */
final class ColourOption {
  /** When to use colour. */
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private When when = When.auto;

  /** How results look there. */
  ConsoleStyle style(Terminal terminal) {
    return new ConsoleStyle(terminal.columns(), onOut(terminal));
  }

  boolean onOut(Terminal terminal) {
    return on(terminal.outIsTerminal(), terminal);
  }

  boolean onErr(Terminal terminal) {
    return on(terminal.errIsTerminal(), terminal);
  }

  private boolean on(boolean isTerminal, Terminal terminal) {
    return switch (when) {
      case auto -> isTerminal && terminal.wantsColour();
      case always -> true;
      case never -> false;
    };
  }
}
