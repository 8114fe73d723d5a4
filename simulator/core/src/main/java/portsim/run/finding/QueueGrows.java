package portsim.run.finding;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.client.Component;
import portsim.client.Threading;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/** Calls that come faster than they have their turn, or are played. */
record QueueGrows() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      for (Workload workload : outcome.workloads(host)) {
        Rate comes = host.arrivalRate(workload);
        Rate served = host.servedRate(workload);
        if (comes != null && served != null && comes.perSecond() > served.perSecond()) {
          String text = "workloads." + workload.name() + ": " + text(workload, comes, served);
          found.accept(new Finding("queue-grows", text, false));
        }
      }
    }
  }

  private static String text(Workload workload, Rate comes, Rate served) {
    Component component = workload.component();
    String by = by(component.threading());
    String played = by == null ? "" : "and ";
    return "calls come at "
        + (workload.arrivals().isSteady() ? "" : "up to ")
        + perSecond(comes)
        + "/s, and "
        + (component.isQueued() ? "are played " + played : "")
        + (by == null ? "at " : by)
        + perSecond(served)
        + "/s at most: the queue grows as long as that goes on"
        + (component.threading().connectsBefore()
            ? ", and with it the connections of those who wait."
            : ".");
  }

  private static @Nullable String by(Threading threading) {
    if (threading instanceof Threading.Apartment apartment) {
      return "the one thread of apartment " + apartment.name() + " serves ";
    }
    if (threading instanceof Threading.Synchronized) {
      return "the objects that serve one call at a time take ";
    }
    return threading instanceof Threading.Lock ? "the lock that they share lets through " : null;
  }

  private static String perSecond(Rate rate) {
    return Numbers.thousandths(Math.round(rate.perSecond() * 1_000));
  }
}
