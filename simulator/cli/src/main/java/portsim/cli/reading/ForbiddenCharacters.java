package portsim.cli.reading;

import java.util.Locale;
import portsim.scenario.tree.Problems;

/** The characters that no source may hold: control characters, and those that no one can see. */
final class ForbiddenCharacters {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ForbiddenCharacters() {}

  /** Reports the first one; true if there is none. */
  static boolean absentFrom(SourceText source, Problems problems) {
    String text = source.text();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isForbidden(c)) {
        problems.error(
            new TextCursor(source).toChar(i).place(),
            String.format(Locale.ROOT, "the character U+%04X is not allowed here", c),
            "delete it; an editor may not show it");
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isForbidden(int c) {
    if (c < 0xA0) {
      return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c != 0x85;
    }
    return c == BYTE_ORDER_MARK
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE;
  }
}
