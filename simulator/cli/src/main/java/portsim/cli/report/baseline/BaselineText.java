package portsim.cli.report.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portsim.record.Numbers;
import portsim.record.events.EventTrail;
import portsim.record.events.EventTrail.Checkpoint;
import portsim.record.events.Stretch;
import portsim.verdict.baseline.Baseline;

/**
 * The file of a baseline: YAML, sorted, a line for each number, so that a difference of two
 * versions reads well.
 */
public final class BaselineText {
  /** What the file of a baseline begins with, and no other. */
  public static final String FIRST_LINE = "# A baseline of portsim";

  private static final int CHECKPOINTS_IN_A_LINE = 6;

  private final StringBuilder text = new StringBuilder();

  private BaselineText() {}

  /** The whole file. */
  public static String of(Map<String, Baseline> variants) {
    BaselineText written = new BaselineText();
    written.line(
        0, FIRST_LINE + ": what the scenario came to. `portsim baseline check` tells what");
    written.line(
        0, "# has changed since; `portsim baseline write` writes it anew. Not for editing.");
    written.line(0, "baseline: 1");
    written.line(0, "variants:");
    variants.forEach(written::write);
    return written.text.toString();
  }

  private void write(String variant, Baseline baseline) {
    line(1, variant + ":");
    if (!baseline.expectations().isEmpty()) {
      line(2, "expectations:");
      baseline.expectations().forEach((path, is) -> line(3, quoted(path) + ": " + quoted(is)));
    }
    if (!baseline.findings().isEmpty()) {
      line(2, "findings:");
      baseline.findings().forEach(finding -> line(3, "- " + finding));
    }
    line(2, "numbers:");
    baseline.numbers().forEach((path, value) -> line(3, path + ": " + value));
    if (baseline.events().order().count() > 0) {
      line(2, "events:");
      baseline
          .events()
          .trails()
          .forEach(
              (workload, kinds) -> {
                line(3, workload + ":");
                kinds.forEach((kind, trail) -> write(kind.slug(), trail, 4));
              });
      write("order", baseline.events().order(), 2);
    }
  }

  private void write(String name, EventTrail trail, int depth) {
    line(depth, name + ":");
    trail.stretches().forEach(stretch -> line(depth + 1, "- " + text(stretch)));
    List<Checkpoint> checkpoints = trail.checkpoints();
    for (int i = 0; i < checkpoints.size(); i += CHECKPOINTS_IN_A_LINE) {
      int end = Math.min(checkpoints.size(), i + CHECKPOINTS_IN_A_LINE);
      List<String> some = new ArrayList<>();
      checkpoints.subList(i, end).forEach(each -> some.add(text(each)));
      line(depth + 1, "- hashes " + String.join(", ", some));
    }
    line(depth + 1, "- all " + trail.count() + " " + hex(trail.hash(), Long.SIZE));
  }

  private static String text(Stretch stretch) {
    String first = stretch.count() + " from " + Numbers.seconds(stretch.nanos()) + "s";
    String every =
        stretch.everyNanos() == 0 ? "" : " every " + Numbers.seconds(stretch.everyNanos()) + "s";
    String value = stretch.value() == 0 && stretch.step() == 0 ? "" : ", " + stretch.value();
    return first + every + value + (stretch.step() == 0 ? "" : " step " + stretch.step());
  }

  private static String text(Checkpoint checkpoint) {
    long hash = checkpoint.hash() & 0xffff_ffffL;
    return checkpoint.number() + " " + hex(hash, Integer.SIZE);
  }

  private static String hex(long hash, int bits) {
    String digits = Long.toHexString(hash);
    return "0".repeat(bits / 4 - digits.length()) + digits;
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }
}
