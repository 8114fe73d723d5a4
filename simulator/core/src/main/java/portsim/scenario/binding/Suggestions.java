package portsim.scenario.binding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Hints for a name that does not exist: the one that was probably meant, or those that do. */
public final class Suggestions {
  private static final int LISTED_MAX = 20;
  private static final int NAME_MAX = 80;
  private static final int COMPLETED_MIN = 3;

  private Suggestions() {}

  /**
   * A hint for a name that is none of these.
   *
   * @param kind what they are called, in the plural
   */
  static String among(Collection<String> known, String name, String kind) {
    if (known.isEmpty()) {
      return "there are no " + kind + " here";
    }
    String nearest = nearest(known, name);
    if (!nearest.isEmpty()) {
      return "did you mean '" + nearest + "'?";
    }
    return kind + ": " + list(known.stream().limit(LISTED_MAX).toList());
  }

  /**
   * A hint for a path that is none of these.
   *
   * @param prefix what all of them begin with, up to a dot; may be empty
   */
  static String amongPaths(Collection<String> known, String path, String prefix) {
    String group = upToDot(path, prefix.length());
    List<String> alike = known.stream().filter(each -> each.startsWith(group)).toList();
    if (alike.isEmpty() || path.length() <= prefix.length()) {
      List<String> groups =
          known.stream().map(each -> upToDot(each, prefix.length()) + "*").distinct().toList();
      String nearest = nearest(known, path);
      return nearest.isEmpty()
          ? "paths: " + list(groups) + "; p(...) and mean(...) take any of them"
          : "did you mean '" + nearest + "'?";
    }
    List<String> rests = alike.stream().map(each -> each.substring(group.length())).toList();
    String rest = path.length() > group.length() ? path.substring(group.length()) : "";
    String nearest = nearest(rests, rest);
    return nearest.isEmpty() ? "paths: " + list(alike) : "did you mean '" + group + nearest + "'?";
  }

  /** A path up to its first dot from an index on, and with this dot. */
  private static String upToDot(String path, int from) {
    int dot = path.indexOf('.', from);
    return dot < 0 ? path + "." : path.substring(0, dot + 1);
  }

  /** Names in a sentence: "a, b and c". */
  public static String list(List<String> names) {
    return list(names, "and");
  }

  /** Names in a sentence, with a word before the last. */
  static String list(List<String> names, String word) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " " + word + " " + names.get(last);
  }

  /** The name that was probably meant; empty where none is near, or only the number is another. */
  public static String nearest(Collection<String> known, String name) {
    String nearest = "";
    if (name.length() > NAME_MAX
        || known.stream().anyMatch(candidate -> isAnotherNumber(candidate, name))) {
      return nearest;
    }
    int least = Math.max(1, (name.length() + 1) / 4) + 1;
    for (String candidate : known) {
      int distance = distance(lower(candidate), lower(name));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? completed(known, name) : nearest;
  }

  /** Whether two names differ in numbers alone: a release that is not known is no other one. */
  private static boolean isAnotherNumber(String one, String other) {
    String digits = "[0-9]+";
    return lower(one).replaceAll(digits, "0").equals(lower(other).replaceAll(digits, "0"))
        && !lower(one).equals(lower(other));
  }

  /** The shortest name that begins with this one; empty where none does. */
  private static String completed(Collection<String> known, String name) {
    return known.stream()
        .filter(candidate -> name.length() >= COMPLETED_MIN && candidate.startsWith(name))
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** ASCII lower case: names are ASCII, and no locale may change a hint. */
  private static String lower(String name) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /** How many letters must be put in, left out, changed or swapped (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : least(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int least(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
