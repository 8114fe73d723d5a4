package portsim.cli.reading.snapshot;

/** A line, split at its blanks. */
final class Row {
  private static final int WORDS_MAX = 24;

  private final String line;
  private final int[] begins = new int[WORDS_MAX];
  private final String[] words = new String[WORDS_MAX];
  private int count;

  Row(String line) {
    this.line = line;
    int at = 0;
    while (count < WORDS_MAX) {
      while (at < line.length() && isBlank(line.charAt(at))) {
        at++;
      }
      if (at == line.length()) {
        return;
      }
      int begin = at;
      while (at < line.length() && !isBlank(line.charAt(at))) {
        at++;
      }
      begins[count] = begin;
      words[count++] = line.substring(begin, at);
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  String line() {
    return line;
  }

  /** How many words there are; at most 24 are told apart. */
  int count() {
    return count;
  }

  /** A word, counted from 0; empty where there is none. */
  String word(int index) {
    return index < count ? words[index] : "";
  }

  /** The line from a word on; empty where there is none. */
  String from(int index) {
    return index < count ? line.substring(begins[index]) : "";
  }

  boolean isNumber(int index) {
    return isNumber(word(index));
  }

  /** Whether a text is nothing but a few digits. */
  static boolean isNumber(String word) {
    if (word.isEmpty() || word.length() > 10) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
