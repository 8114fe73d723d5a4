package portsim.cli.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * Reads text as a located tree.
 *
 * <p>It reads a small YAML: maps, lists and text. What YAML has beyond (anchors, aliases, tags,
 * merge keys, several documents) is refused, and so is a key that occurs twice. Values stay the
 * text that was written.
 */
public final class TreeReader {
  private TreeReader() {}

  /**
   * The tree of a scenario file: JSON if its name says so, otherwise YAML, which JSON is too.
   *
   * @return null if the problems leave nothing to work with; but there may be problems with a tree
   */
  public static @Nullable Node read(SourceText source, Problems problems) {
    return read(source, "a scenario begins with title: ...", problems);
  }

  /**
   * The tree of another file of this kind.
   *
   * @param emptyHint what it should have where it has nothing
   */
  public static @Nullable Node read(SourceText source, String emptyHint, Problems problems) {
    if (!ForbiddenCharacters.absentFrom(source, problems)) {
      return null;
    }
    try (Tokens tokens = tokens(source, problems)) {
      Node root = new TreeBuilder(tokens, problems).document();
      if (root == null && !tokens.isBroken()) {
        problems.error(Place.of(source.name()), "is empty", emptyHint);
      }
      return tokens.isBroken() ? null : root;
    }
  }

  /**
   * The tree of a value given by an option, such as {@code 30s} or {@code { poisson: 20/s }}.
   *
   * <p>It is YAML only where it begins with a bracket or a quote. Anything else is text, so that no
   * one needs to quote {@code > 0} or {@code a: b} twice, once for the shell and once for YAML.
   */
  public static @Nullable Node readValue(SourceText source, Problems problems) {
    String value = source.text().strip();
    if (isQuotedOrFlow(value)) {
      return read(source, problems);
    }
    if (!ForbiddenCharacters.absentFrom(source, problems)) {
      return null;
    }
    int start = source.text().indexOf(value);
    Place place = new TextCursor(source).toChar(start).place();
    return new Scalar(place, value, YamlTokens.NULL_WORDS.contains(value));
  }

  private static Tokens tokens(SourceText source, Problems problems) {
    return source.name().toLowerCase(Locale.ROOT).endsWith(".json")
        ? new JsonTokens(source, problems)
        : new YamlTokens(source, problems);
  }

  /** An IPv6 address with its port, {@code [::1]:1433}, begins like a list but is none. */
  private static boolean isQuotedOrFlow(String value) {
    return value.startsWith("{")
        || value.startsWith("\"")
        || value.startsWith("'")
        || (value.startsWith("[") && value.endsWith("]"));
  }
}
