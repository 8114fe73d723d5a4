package portsim.cli.report.console;

import java.util.List;
import portsim.record.Numbers;

/** Numbers and lists inside sentences. */
public final class Words {
  private static final int NAMED = 4;

  private Words() {}

  /** Such as {@code 1 call} or {@code 1,650 calls}. */
  public static String count(long number, String thing) {
    return Numbers.grouped(number) + " " + (number == 1 ? thing : thing + "s");
  }

  /** A name, cut off where it is longer than this. */
  static String shortened(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length - 3) + "...";
  }

  /** Two names with a comma between them, both still to be recognised. */
  static String shortened(String first, String second, int length) {
    int room = length - 2;
    String end = shortened(second, Math.max(room / 2, room - first.length()));
    return shortened(first, room - end.length()) + ", " + end;
  }

  /** Such as {@code a, b and c}, or {@code a, b, c and 5 more}. */
  public static String list(List<String> names, String conjunction) {
    List<String> named = names;
    String last = names.get(names.size() - 1);
    if (names.size() > NAMED) {
      named = names.subList(0, NAMED);
      last = names.size() - NAMED + 1 + " more";
    }
    String first = String.join(", ", named.subList(0, named.size() - 1));
    return first.isEmpty() ? last : first + " " + conjunction + " " + last;
  }
}
