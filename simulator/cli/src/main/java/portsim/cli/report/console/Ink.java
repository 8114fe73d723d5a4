package portsim.cli.report.console;

/** What a colour or weight of the terminal stands for in a report. */
public enum Ink {
  PLAIN(""),
  HEADING("1"),
  LABEL("2"),
  FAILURE("31"),
  OPEN("32"),
  GOOD("32"),
  TIME_WAIT("33"),

  /** A solid glyph that shall look like a dotted one of {@link #TIME_WAIT}. */
  TIME_WAIT_EDGE("2;33"),

  WARNING("33");

  private static final String ESCAPE = "\u001b[";

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** Puts the text between the escape sequences that switch this ink on and off. */
  String around(String text) {
    return code.isEmpty() || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
