package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import portsim.cli.report.VariantResult;
import portsim.record.Numbers;
import portsim.record.ObjectTotals;
import portsim.record.PoolTotals;
import portsim.record.RunRecord;
import portsim.record.Totals;

/** The rows of what calls wait for: pooled connections, their turn, objects; by workload. */
final class WaitingRows {
  private static final int NAMES_MAX = 5;
  private static final int NAME_MAX = 18;

  private final List<VariantResult> results;
  private final List<TableRow> rows = new ArrayList<>();

  WaitingRows(List<VariantResult> results) {
    this.results = results;
  }

  /** Those of pools and queues only where somebody had to wait. */
  List<TableRow> rows() {
    each(RunRecord::pools, totals -> pool(totals).peakWaiting() > 0, this::pool);
    each(RunRecord::queues, totals -> queued(totals) > 0, this::queue);
    each(RunRecord::objects, totals -> true, this::objects);
    return rows;
  }

  private void each(
      Function<RunRecord, Map<String, Totals>> kept,
      Predicate<Totals> isShown,
      Consumer<String> add) {
    results.stream()
        .flatMap(result -> kept.apply(result.run()).entrySet().stream())
        .filter(entry -> isShown.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .distinct()
        .limit(NAMES_MAX)
        .forEach(add);
  }

  private void pool(String name) {
    add("pool of " + shortened(name), name, RunRecord::pools, each -> pool(each).peakSize());
    add("  waiting for it", name, RunRecord::pools, each -> pool(each).peakWaiting());
  }

  private void queue(String name) {
    add("queue of " + shortened(name), name, RunRecord::queues, WaitingRows::queued);
  }

  private void objects(String name) {
    String label = "objects of " + shortened(name);
    add(label, name, RunRecord::objects, each -> objects(each).peakLive());
    add("  in use", name, RunRecord::objects, each -> objects(each).peakActive());
    add("  waiting for one", name, RunRecord::objects, each -> objects(each).peakWaiting());
  }

  private void add(
      String label,
      String name,
      Function<RunRecord, Map<String, Totals>> kept,
      ToLongFunction<Totals> number) {
    List<TableCell> cells = new ArrayList<>();
    for (VariantResult result : results) {
      Totals totals = kept.apply(result.run()).get(name);
      String text = totals == null ? "none" : Numbers.grouped(number.applyAsLong(totals));
      cells.add(new TableCell(text, Ink.PLAIN));
    }
    rows.add(new TableRow(label, cells));
  }

  private static String shortened(String name) {
    return Words.shortened(name, NAME_MAX);
  }

  private static PoolTotals pool(Totals totals) {
    return Objects.requireNonNull(totals.pool());
  }

  private static long queued(Totals totals) {
    return Objects.requireNonNull(totals.queue()).peakWaiting();
  }

  private static ObjectTotals objects(Totals totals) {
    return Objects.requireNonNull(totals.objects());
  }
}
