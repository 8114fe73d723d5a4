package portsim.advice.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Quantity;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Reads the values of an axis. */
record AxisReader(String path, Place place, Problems problems) {
  private static final Pattern RANGE = Pattern.compile("\\s*([0-9].*?)\\.\\.([^:]*)(?::(.*))?");
  private static final Pattern LOGARITHMIC = Pattern.compile("log\\s*([0-9]{1,9})");
  private static final Pattern LIST = Pattern.compile("[^,{}\\[\\]\"]*,[^{}\\[\\]\"]*");
  private static final String HINT =
      "such as 5/s,10/s,20/s or 5000..65000:10000 or 1/s..1000/s:*10 or 1/s..1000/s:log 7";

  /** So many values of a range; a sweep has a limit of its own. */
  private static final BigDecimal LINEAR_MAX = BigDecimal.valueOf(SweepPlan.POINTS_MAX);

  private static final int LOGARITHMIC_MAX = 10_000;

  @Nullable Axis read(Node values) {
    if (isNoPath()) {
      problems.error(
          place, "'" + path + "' is no path to vary", "such as workloads.orders.arrivals");
      return null;
    }
    List<Node> items = items(values);
    if (items.isEmpty()) {
      problems.error(place, path + " has no values", HINT);
      return null;
    }
    List<Values> parts = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Node item : items) {
      Values part = part(item);
      if (part != null && !seen.add(part.text())) {
        problems.error(item.place(), path + " has " + part.text() + " twice", "once is enough");
      } else if (part != null) {
        parts.add(part);
      }
    }
    return parts.size() == items.size() ? new Axis(path, place, parts) : null;
  }

  private boolean isNoPath() {
    return path.isBlank() || ("." + path + ".").contains("..");
  }

  private static List<Node> items(Node values) {
    if (values instanceof Listing listing) {
      return listing.items();
    }
    if (!(values instanceof Scalar scalar) || !LIST.matcher(scalar.text()).matches()) {
      return List.of(values);
    }
    List<Node> items = new ArrayList<>();
    for (String item : scalar.text().split(",", -1)) {
      items.add(new Scalar(scalar.place(), item.strip(), false));
    }
    return items;
  }

  private @Nullable Values part(Node item) {
    if (!(item instanceof Scalar scalar) || scalar.isNull()) {
      return new Values.Single(item);
    }
    if (scalar.text().isBlank()) {
      problems.error(scalar.place(), path + " has a value of nothing", HINT);
      return null;
    }
    Matcher range = RANGE.matcher(scalar.text());
    return range.matches() ? range(scalar, range) : new Values.Single(item);
  }

  private @Nullable Values range(Scalar scalar, Matcher parts) {
    Quantity first = Quantity.of(parts.group(1).strip());
    Quantity last = Quantity.of(parts.group(2).strip());
    String spacing = parts.group(3) == null ? "" : parts.group(3).strip();
    if (first == null || last == null) {
      return refuse(scalar, "begins or ends with no number", HINT);
    }
    if (first.unit().isEmpty() && first.before().isEmpty()) {
      first = new Quantity(first.number(), last.before(), last.unit(), last.isWhole());
    }
    if (!first.unit().equals(last.unit()) || !first.before().equals(last.before())) {
      return refuse(scalar, "has two units", "both ends have the same, such as 500ms..2000ms:*2");
    }
    if (first.compareTo(last) == 0) {
      return refuse(scalar, "ends where it begins", "say the value alone");
    }
    if (spacing.isEmpty()) {
      return refuse(
          scalar, "has no step", "such as " + scalar.text().strip() + ":" + example(last));
    }
    Matcher logarithmic = LOGARITHMIC.matcher(spacing);
    if (logarithmic.matches()) {
      return logarithmic(scalar, first, last, Integer.parseInt(logarithmic.group(1)));
    }
    return spacing.startsWith("*")
        ? multiplied(scalar, first, last, spacing.substring(1).strip())
        : linear(scalar, first, last, spacing);
  }

  private static String example(Quantity last) {
    return last.isWhole() ? "10" : "5" + last.unit();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
  private <T> @Nullable T refuse(Scalar scalar, String what, String hint) {
    problems.error(
        scalar.place(), path + ": the range '" + scalar.text().strip() + "' " + what, hint);
    return null;
  }

  private @Nullable Values linear(Scalar scalar, Quantity first, Quantity last, String text) {
    Quantity step = Quantity.of(text);
    boolean isUnit = step != null && (step.unit().isEmpty() || step.unit().equals(last.unit()));
    if (step == null || !isUnit || !step.before().isEmpty() || step.number().signum() == 0) {
      return refuse(scalar, "has the step '" + text + "', which is none", HINT);
    }
    BigDecimal length = last.number().subtract(first.number()).abs();
    if (length.compareTo(step.number().multiply(LINEAR_MAX)) > 0) {
      return refuse(scalar, "has too many values", "a longer step");
    }
    boolean isWhole = first.isWhole() && last.isWhole() && step.isWhole();
    return new Values.Linear(
        scalar.place(), like(first, isWhole), like(last, isWhole), step.number());
  }

  private static Quantity like(Quantity quantity, boolean isWhole) {
    return new Quantity(quantity.number(), quantity.before(), quantity.unit(), isWhole);
  }

  private @Nullable Values multiplied(Scalar scalar, Quantity first, Quantity last, String text) {
    Quantity factor = Quantity.of(text);
    boolean isFactor = factor != null && factor.unit().isEmpty() && factor.before().isEmpty();
    if (factor == null || !isFactor || factor.number().compareTo(BigDecimal.ONE) <= 0) {
      return refuse(scalar, "has the factor '" + text + "'", "a factor is above 1, such as *10");
    }
    if (first.number().signum() == 0 || last.number().signum() == 0) {
      return refuse(scalar, "is at 0 at one end", "no factor leads there");
    }
    Progression progression = new Progression(first.number(), last.number());
    List<BigDecimal> numbers = progression.byFactor(factor.number(), LOGARITHMIC_MAX);
    return numbers.isEmpty()
        ? refuse(scalar, "has too many values", "a greater factor")
        : logarithmic(scalar, first, last, "*" + text, numbers);
  }

  private @Nullable Values logarithmic(Scalar scalar, Quantity first, Quantity last, int count) {
    if (count < 2 || count > LOGARITHMIC_MAX) {
      return refuse(scalar, "has " + count + " values", "from 2 to " + LOGARITHMIC_MAX);
    }
    if (first.number().signum() == 0 || last.number().signum() == 0) {
      return refuse(scalar, "is at 0 at one end", "no factor leads there");
    }
    List<BigDecimal> numbers = new Progression(first.number(), last.number()).ofSize(count);
    return logarithmic(scalar, first, last, "log " + count, numbers);
  }

  private static Values logarithmic(
      Scalar scalar, Quantity first, Quantity last, String spacing, List<BigDecimal> numbers) {
    Quantity like = like(first, first.isWhole() && last.isWhole());
    List<Quantity> all = Values.rounded(like, numbers);
    return new Values.Logarithmic(scalar.place(), first, last, spacing, all);
  }
}
