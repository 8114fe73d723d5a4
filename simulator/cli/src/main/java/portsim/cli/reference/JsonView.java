package portsim.cli.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * A node as JSON, as an editor sees it: what YAML 1.2 takes for a number, a truth value or nothing
 * is one, although the binder reads its text.
 */
final class JsonView {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");

  private JsonView() {}

  /** An object, a list, a text, a number, a truth value, or null. */
  static @Nullable Object of(Node node) {
    if (node instanceof Mapping mapping) {
      JsonObject object = new JsonObject();
      mapping.entries().forEach((key, entry) -> object.with(key, of(entry.value())));
      return object;
    }
    if (node instanceof Listing listing) {
      List<@Nullable Object> items = new ArrayList<>();
      listing.items().forEach(item -> items.add(of(item)));
      return items;
    }
    return node instanceof Scalar scalar && !scalar.isNull() ? of(scalar.text()) : null;
  }

  static Object of(String text) {
    if (TRUTH.matcher(text).matches()) {
      return Boolean.valueOf(text);
    }
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
  }
}
