package portsim.advice.sweep;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/** A value of a file in one line, as an option would have it: {@code {pool: sqlclient}}. */
final class NodeText {
  /** What needs no quotes within braces. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_./+%<>=^-][A-Za-z0-9_./+%<>=^ -]*");

  private static final List<String> NULLS = List.of("null", "Null", "NULL", "~", "");

  private NodeText() {}

  static String of(Node node) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return isBare(scalar.text()) ? scalar.text() : quoted(scalar.text());
    }
    return within(node);
  }

  /** Whether it is read as the same text where it stands alone. */
  private static boolean isBare(String text) {
    boolean begins = !text.isEmpty() && "{[\"'".indexOf(text.charAt(0)) < 0;
    boolean isPrintable = text.chars().noneMatch(c -> isUnseen((char) c) || c == ',');
    return begins && isPrintable && text.equals(text.strip()) && !NULLS.contains(text);
  }

  /** What controls a terminal, or the direction of what is around it. */
  private static boolean isUnseen(char c) {
    boolean controls = c < ' ' || (c >= 0x7f && c < 0xa0);
    boolean turns = (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e);
    return controls || turns || (c >= 0x2060 && c <= 0x206f) || c == 0xad || c == 0xfeff;
  }

  private static String within(Node node) {
    if (node instanceof Mapping mapping) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
        entries.add(scalar(entry.getKey()) + ": " + within(entry.getValue().value()));
      }
      return entries.toString();
    }
    if (node instanceof Listing listing) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      listing.items().forEach(item -> items.add(within(item)));
      return items.toString();
    }
    return node instanceof Scalar scalar && !scalar.isNull() ? scalar(scalar.text()) : "null";
  }

  private static String scalar(String text) {
    boolean isPlain = PLAIN.matcher(text).matches() && !NULLS.contains(text);
    return isPlain && text.equals(text.strip()) ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (isUnseen(c)) {
        quoted.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
