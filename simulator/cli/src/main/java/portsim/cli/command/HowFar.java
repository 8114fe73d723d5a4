package portsim.cli.command;

import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.Numbers;
import portsim.scenario.ScenarioFile;

/** Says how far an interrupted run came. */
final class HowFar {
  private HowFar() {}

  static String text(ScenarioFile file, List<VariantResult> results) {
    return results.isEmpty()
        ? "portsim: interrupted before " + file.name() + " began"
        : "portsim: interrupted: " + file.name() + ", " + text(results.get(results.size() - 1));
  }

  private static String text(VariantResult last) {
    long endNanos = last.run().endNanos();
    long wholeNanos = last.scenario().duration().toNanos();
    long percent = (long) (100.0 * endNanos / wholeNanos);
    return "variant "
        + last.name()
        + ", came to "
        + percent
        + " % ("
        + Numbers.seconds(endNanos)
        + " s of "
        + Numbers.seconds(wholeNanos)
        + " s)";
  }
}
