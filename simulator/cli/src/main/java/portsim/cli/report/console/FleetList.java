package portsim.cli.report.console;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import portsim.cli.report.VariantResult;
import portsim.record.FleetTotals;
import portsim.record.MachineTotals;
import portsim.record.Numbers;

/** How the machines of fleets fared, each for itself. */
final class FleetList {
  private FleetList() {}

  static void write(List<VariantResult> results, Page page) {
    if (results.stream().allMatch(result -> result.run().fleets().isEmpty())) {
      return;
    }
    page.heading("Machine by machine");
    for (VariantResult result : results) {
      for (Map.Entry<String, FleetTotals> fleet : result.run().fleets().entrySet()) {
        String label = result.name() + ", " + fleet.getKey();
        page.hanging(Page.INDENT, Prose.printable(label) + ": " + sentence(fleet.getValue()));
      }
    }
  }

  private static String sentence(FleetTotals fleet) {
    String calls = spread("calls", fleet, MachineTotals::attempted);
    String failed =
        fleet.spread(MachineTotals::failed).greatest() == 0
            ? ""
            : ", of which " + spread("", fleet, MachineTotals::failed) + " fail";
    return Words.count(fleet.machines().size(), "machine")
        + " with "
        + calls
        + failed
        + "; "
        + exhausted(fleet);
  }

  /** Such as {@code 9,000 calls each}, or {@code 8,812 to 9,130 calls, 8,995 in the middle}. */
  private static String spread(
      String what, FleetTotals fleet, ToLongFunction<MachineTotals> number) {
    FleetTotals.Spread spread = fleet.spread(number);
    String unit = what.isEmpty() ? "" : " " + what;
    if (spread.least() == spread.greatest()) {
      return Numbers.grouped(spread.least()) + unit + " each";
    }
    return Numbers.grouped(spread.least())
        + " to "
        + Numbers.grouped(spread.greatest())
        + unit
        + " (median "
        + Numbers.grouped(spread.median())
        + ")";
  }

  private static String exhausted(FleetTotals fleet) {
    MachineTotals first = fleet.firstExhausted();
    if (first == null) {
      return "none runs out of ports.";
    }
    boolean all = fleet.exhausted() == fleet.machines().size();
    return (all ? "all run" : Numbers.grouped(fleet.exhausted()) + " of them run")
        + " out of ports, "
        + first.name()
        + " first, at "
        + HumanTime.unbroken(first.firstExhaustionNanos())
        + ".";
  }
}
