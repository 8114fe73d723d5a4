package portsim.cli.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;
import portsim.verdict.Estimate;

/** What many runs tell, as the expectations of a printed result have it. */
final class ReadEstimates {
  private ReadEstimates() {}

  /** Those of a variant, by the paths of its expectations; what is no estimate is left out. */
  static Map<String, Estimate> of(Mapping variant) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    if (variant.get("expectations") instanceof Listing expectations) {
      for (Node item : expectations.items()) {
        if (item instanceof Mapping expectation && expectation.get("path") instanceof Scalar path) {
          Estimate estimate = estimate(expectation);
          if (estimate != null) {
            estimates.put(path.text(), estimate);
          }
        }
      }
    }
    return estimates;
  }

  private static @Nullable Estimate estimate(Mapping expectation) {
    if (!(expectation.get("interval") instanceof Listing interval)
        || interval.items().size() != 2) {
      return null;
    }
    String value = number(expectation.get("estimate"));
    String least = number(interval.items().get(0));
    String greatest = number(interval.items().get(1));
    String confidence = number(expectation.get("confidence"));
    String runs = number(expectation.get("replications"));
    boolean isOpen =
        expectation.get("inconclusive") instanceof Scalar open && open.text().equals("true");
    return value == null || least == null || greatest == null || confidence == null || runs == null
        ? null
        : new Estimate(
            value, least, greatest, confidence, new BigDecimal(runs).longValue(), !isOpen);
  }

  private static @Nullable String number(@Nullable Node node) {
    try {
      return node instanceof Scalar scalar ? new BigDecimal(scalar.text()).toPlainString() : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
