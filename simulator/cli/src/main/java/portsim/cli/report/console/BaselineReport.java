package portsim.cli.report.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.baseline.Parted;
import portsim.record.Numbers;
import portsim.verdict.baseline.BaselineComparison;
import portsim.verdict.baseline.Change;

/** What a person reads of baselines: a line for each scenario file, and what has changed in it. */
public final class BaselineReport {
  private static final int MARK_COLUMNS = 11;

  /** So many changed results show well enough what is going on. */
  private static final int CHANGES_MAX = 12;

  private final ConsoleStyle style;
  private final Appendable out;
  private final List<String> details = new ArrayList<>();
  private String name = "";
  private int same;
  private int changed;
  private int missing;
  private int written;
  private int failed;

  public BaselineReport(ConsoleStyle style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  /** Begins with a scenario file that has a baseline. */
  public void begin(String file) {
    name = file;
    details.clear();
  }

  /** Adds what has changed in a variant. */
  public void add(String variant, BaselineComparison comparison) {
    if (comparison.isSame()) {
      return;
    }
    details.add(variant + ": " + Parted.text(comparison.events()) + ".");
    List<Change> changes = comparison.changes();
    changes.stream().limit(CHANGES_MAX).forEach(each -> details.add(variant + ": " + text(each)));
    if (changes.size() > CHANGES_MAX) {
      details.add(variant + ": and " + (changes.size() - CHANGES_MAX) + " changes more");
    }
  }

  private static String text(Change change) {
    return switch (change.kind()) {
      case NUMBER ->
          change.what() + " was " + orNothing(change.was()) + ", is " + orNothing(change.is());
      case EXPECTATION ->
          "expected "
              + change.what()
              + " "
              + (change.was().isEmpty() ? "is new" : "was " + change.was())
              + (change.is().isEmpty() ? ", is expected no more" : ": " + change.is());
      case FINDING ->
          "finding " + change.what() + (change.was().isEmpty() ? " is new" : " is gone");
    };
  }

  /** Numbers that are 0, or never, are not written down. */
  private static String orNothing(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  public void newVariant(String variant) {
    details.add("variant " + variant + " is new");
  }

  public void variantIsGone(String variant) {
    details.add("variant " + variant + " is gone");
  }

  /** Ends with a scenario file, and tells whether nothing has changed in it. */
  public boolean end() throws IOException {
    boolean isSame = details.isEmpty();
    line(isSame ? "same" : "changed", isSame ? Ink.GOOD : Ink.FAILURE, name);
    Page page = new Page(style);
    details.forEach(each -> page.paragraph(" ".repeat(MARK_COLUMNS), Ink.FAILURE, each));
    out.append(page.toString());
    same += isSame ? 1 : 0;
    changed += isSame ? 0 : 1;
    return isSame;
  }

  public void missing(String file) throws IOException {
    missing++;
    line("missing", Ink.FAILURE, file + "  portsim baseline write " + file);
  }

  public void written(String baseline) throws IOException {
    written++;
    line("written", Ink.GOOD, baseline);
  }

  public void unchanged(String baseline) throws IOException {
    same++;
    line("unchanged", Ink.GOOD, baseline);
  }

  /** A file is no scenario, or no baseline; what is wrong with it is told elsewhere. */
  public void invalid(String file) throws IOException {
    failed++;
    line("invalid", Ink.FAILURE, file);
  }

  /** A file could not be run or written; why is told elsewhere. */
  public void notRun(String file) throws IOException {
    failed++;
    line("not done", Ink.FAILURE, file);
  }

  private void line(String mark, Ink ink, String text) throws IOException {
    out.append(style.paint(ink, mark)).append(" ".repeat(MARK_COLUMNS - mark.length()));
    out.append(text).append('\n');
  }

  /** Whether there was no file at all. */
  public boolean isEmpty() {
    return same + changed + missing + written + failed == 0;
  }

  /** Writes how many files there were of each kind. */
  public void finish() throws IOException {
    List<String> counts = new ArrayList<>();
    count(written, "written", counts);
    count(same, "the same", counts);
    count(changed, "changed", counts);
    count(missing, "without a baseline", counts);
    count(failed, "not done", counts);
    Ink ink = changed + missing + failed > 0 ? Ink.FAILURE : Ink.GOOD;
    String all = counts.isEmpty() ? "no scenarios" : String.join(", ", counts);
    out.append(style.paint(ink, all)).append('\n');
  }

  private static void count(int count, String what, List<String> to) {
    if (count > 0) {
      to.add(Numbers.grouped(count) + " " + what);
    }
  }
}
