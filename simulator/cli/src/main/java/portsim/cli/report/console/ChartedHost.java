package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import portsim.cli.report.VariantResult;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Totals;

/** A host in a variant, with a chart of its ports below its title. */
record ChartedHost(String title, HostPorts ports, VariantResult result) {
  /** The title and the chart from top to bottom, all lines of this width. */
  List<String> lines(int width, ConsoleStyle style) {
    List<String> lines = new ArrayList<>();
    String shown = Words.shortened(title, width);
    String about = "  " + about();
    int rest = width - shown.length();
    lines.add(
        style.paint(Ink.HEADING, shown)
            + (about.length() > rest
                ? " ".repeat(rest)
                : style.paint(Ink.LABEL, about) + " ".repeat(rest - about.length())));
    if (ports.pairs() > 1) {
      String to = ports.servers() == 1 ? "" : " to each of " + ports.servers() + " servers";
      String from = ports.sources() == 1 ? "" : " from each of " + ports.sources() + " addresses";
      String each = Words.count(ports.totals().usable(), "port") + to + from;
      String scale = Words.shortened(each + ", added up", width);
      lines.add(style.paint(Ink.LABEL, scale) + " ".repeat(width - scale.length()));
    }
    lines.addAll(new PortChart(style, timeline(width)).lines());
    return lines;
  }

  private String about() {
    return ports.host().profile().name()
        + ", TIME_WAIT "
        + HumanTime.text(ports.host().rules().timeWait().toNanos());
  }

  private PortTimeline timeline(int width) {
    RunRecord run = result.run();
    long capacity = ports.capacity();
    HostSeries series = Objects.requireNonNull(run.series().hosts().get(ports.host().name()));
    int columns = width - PortChart.labelWidth(capacity) - 2;
    return new PortTimeline(run.series(), series, capacity, run.endNanos(), columns);
  }

  /** Whether connections spend time in handshakes, being neither established nor closed. */
  boolean hasRoundTrips() {
    return !ports.host().rtt().isZero();
  }

  boolean hasFailures() {
    Totals totals = Objects.requireNonNull(result.run().hosts().get(ports.host().name()));
    return totals.calls().failed() > 0;
  }
}
