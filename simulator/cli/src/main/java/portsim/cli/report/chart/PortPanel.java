package portsim.cli.report.chart;

import java.util.List;
import java.util.Objects;
import portsim.cli.report.console.HostPorts;
import portsim.cli.report.console.HumanTime;
import portsim.cli.report.console.Outcome;
import portsim.cli.report.console.PortTimeline;
import portsim.cli.report.console.Words;
import portsim.record.CallTotals;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Outage;
import portsim.record.RunRecord;
import portsim.record.Totals;

/**
 * A host in a variant, as a part of a picture: what it is and what became of it.
 *
 * @param heading the variant, and the host where there are several
 */
record PortPanel(String heading, HostPorts ports, Outcome outcome) {
  private RunRecord run() {
    return outcome.result().run();
  }

  private HostSeries series() {
    return Objects.requireNonNull(run().series().hosts().get(ports.host().name()));
  }

  long endNanos() {
    return run().endNanos();
  }

  PortTimeline timeline(int columns) {
    return new PortTimeline(run().series(), series(), ports.capacity(), endNanos(), columns);
  }

  FailureRates failures(PortTimeline timeline) {
    return FailureRates.of(run().series(), series(), timeline);
  }

  private CallTotals calls() {
    Totals totals = Objects.requireNonNull(run().hosts().get(ports.host().name()));
    return totals.calls();
  }

  /** The times without a free port, as far as the record keeps them. */
  List<Outage> outages() {
    return ports.totals().outages().first();
  }

  boolean isExhausted() {
    return ports.exhausted();
  }

  boolean hasFailures() {
    return calls().failed() > 0;
  }

  /** Whether connections spend time in handshakes, being neither established nor closed. */
  boolean hasRoundTrips() {
    return !ports.host().rtt().isZero();
  }

  /** Such as {@code 3,976 ports, windows-2003, TIME_WAIT 240 s}. */
  String about() {
    int machines = ports.host().count();
    String each = Words.count(ports.totals().usable() / machines, "port");
    return (machines == 1 ? each : Words.count(machines, "machine") + " with " + each + " each")
        + (ports.servers() == 1 ? "" : " to each of " + ports.servers() + " servers")
        + (ports.sources() == 1 ? "" : " from each of " + ports.sources() + " addresses")
        + ", "
        + ports.host().profile().name()
        + ", TIME_WAIT "
        + HumanTime.text(ports.host().rules().timeWait().toNanos());
  }

  /** What became of the ports, and of the calls. */
  String story() {
    String use =
        isExhausted()
            ? "Out of ports at " + HumanTime.text(ports.firstNanos())
            : "At most "
                + Numbers.grouped(ports.totals().peakInUse())
                + " of "
                + Words.count(ports.capacity(), "port")
                + " in use";
    return use + "; " + callsFailed() + ".";
  }

  private String callsFailed() {
    CallTotals calls = calls();
    if (calls.attempted() == 0) {
      return "no call arrives";
    }
    String of = " of " + Words.count(calls.attempted(), "call");
    return calls.failed() == 0
        ? "no call fails"
        : Numbers.grouped(calls.failed()) + of + (calls.failed() == 1 ? " fails" : " fail");
  }
}
