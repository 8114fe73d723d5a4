package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;

/** Text of any length, filled into lines. */
final class Prose {
  /** First and last characters of the ranges that take two columns each. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
    0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
  };

  /** A space at which a line is not broken; it comes out as a plain one. */
  static final char UNBROKEN = '\u00a0';

  private Prose() {}

  /** Breaks a text at its spaces; a word that is wider than a line is broken anywhere. */
  static List<String> fill(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : printable(text).split(" ", -1)) {
      if (used > 0 && used + 1 + columns(word) > width) {
        lines.add(finished(line));
        line.setLength(0);
        used = 0;
      }
      String rest = used == 0 ? breakWord(word, width, lines) : " " + word;
      line.append(rest);
      used += columns(rest);
    }
    lines.add(finished(line));
    return lines;
  }

  private static String finished(StringBuilder line) {
    return line.toString().replace(UNBROKEN, ' ').stripTrailing();
  }

  /** Adds full lines of a word that is too wide; what is left of it fits. */
  private static String breakWord(String word, int width, List<String> lines) {
    String rest = word;
    while (columns(rest) > width) {
      int end = 0;
      int used = 0;
      while (used + columns(rest.codePointAt(end)) <= width) {
        used += columns(rest.codePointAt(end));
        end = rest.offsetByCodePoints(end, 1);
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  /** Without characters that would move the cursor or change its colour. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(each -> printable.appendCodePoint(Character.isISOControl(each) ? ' ' : each));
    return printable.toString();
  }

  /** How many columns of a terminal a text takes. */
  static int columns(String text) {
    return text.codePoints().map(Prose::columns).sum();
  }

  private static int columns(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    for (int range = 0; range < WIDE.length; range += 2) {
      if (WIDE[range] <= character && character <= WIDE[range + 1]) {
        return true;
      }
    }
    return false;
  }
}
