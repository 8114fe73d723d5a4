package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.network.port.TimeWaitRules;
import portsim.workload.HoldingTime;

/**
 * How the straight flows of a world run. Where {@link Slices} suit, each machine runs for a slice
 * of time alone. Elsewhere, a flow on a single machine has a chain of its own while the calendar
 * has room for it; all others share one.
 */
final class StraightWay {
  private final EventCalendar calendar;
  private final boolean inSlices;
  private final FleetLog log;
  private final StraightFleet fleet;
  private final SharedChain shared;
  private final Map<String, SharedChain> sharedByMachine = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();

  /**
   * Begins without any flow.
   *
   * @param inSlices whether machines run one after the other; then there are straight flows alone
   */
  StraightWay(EventCalendar calendar, FleetLog log, boolean inSlices) {
    this.calendar = calendar;
    this.inSlices = inSlices;
    this.log = log;
    fleet = new StraightFleet(calendar, log);
    shared = new SharedChain(calendar);
    flows.add(inSlices ? calendar.add(fleet) : calendar.add(shared));
  }

  /** Whether a flow whose connections are closed under these rules can be added. */
  boolean hasRoom(TimeWaitRules closed) {
    return inSlices || shared.hasRoom(closed);
  }

  /** Where the flows of a workload tell how their connections come and go. */
  RouteLevels levels(String workload, ScopeLevels all, TimeWaitRules closed) {
    return inSlices ? log.levels(workload, all, closed.length().toNanos()) : all;
  }

  /**
   * Adds a flow, for which there must be room.
   *
   * @param machine the name of the machine that it is on
   * @param beside how many flows there are on this machine, this included
   * @param single whether its host is a single machine
   */
  void add(
      StraightFlow flow,
      HoldingTime hold,
      TimeWaitRules closed,
      String machine,
      int beside,
      boolean single) {
    if (inSlices && beside > 1) {
      sharedByMachine
          .computeIfAbsent(machine, name -> new SharedChain(calendar))
          .add(flow, hold, closed);
    } else if (inSlices) {
      fleet.add(new StraightChain(flow, hold, closed, calendar));
    } else if (single && calendar.hasRoom()) {
      flows.add(calendar.add(new StraightChain(flow, hold, closed, calendar)));
    } else {
      shared.add(flow, hold, closed);
    }
  }

  /** Begins with all that was added. */
  List<Flow> begin() {
    sharedByMachine.values().forEach(fleet::add);
    return flows;
  }
}
