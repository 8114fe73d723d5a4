package portsim.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventBuckets;
import portsim.engine.EventCalendar;
import portsim.engine.EventRing;
import portsim.engine.EventTournament;
import portsim.engine.PendingEvents;
import portsim.network.TcpState;
import portsim.network.port.TimeWaitEnds;
import portsim.network.port.TimeWaitRules;
import portsim.workload.HoldingTime;

/**
 * The events of several straight flows, in one chain. What takes the same time for several flows
 * waits in one ring for all of them, so that there are few places to look at however many flows
 * there are; the number of the flow rides along with the port.
 */
final class SharedChain extends StraightEvents {

  /** How many rings looking at all of them is worth it for. */
  static final int RINGS_MAX = 8;

  /** The key of all times that are not always the same. */
  private static final Object UNEVEN = "uneven";

  private final EventCalendar calendar;
  private final EventTournament arrivals = new EventTournament();
  private final Map<Object, PendingEvents> holds = new LinkedHashMap<>();
  private final Map<TimeWaitRules, TimeWaits> timeWaits = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  /** Where connections wait for their calls to end. */
  private PendingEvents[] holdEnds = {new EventRing()};

  /** Where connections in TIME_WAIT wait for its end. */
  private EventRing[] expiries = {new EventRing()};

  /** A flow, and where its connections wait. */
  private record Part(StraightFlow flow, PendingEvents holdEnds, TimeWaits timeWaits) {}

  /** The connections that are in TIME_WAIT under the same rules. */
  private record TimeWaits(TimeWaitEnds ends, EventRing expiries) {
    static TimeWaits under(TimeWaitRules rules) {
      return new TimeWaits(new TimeWaitEnds(rules), new EventRing());
    }
  }

  /** Begins without any flow. */
  SharedChain(EventCalendar calendar) {
    super(calendar);
    this.calendar = calendar;
  }

  /** Whether a flow whose connections are closed under these rules can be added. */
  boolean hasRoom(TimeWaitRules closed) {
    return timeWaits.containsKey(closed) || timeWaits.size() < RINGS_MAX;
  }

  /** Adds a flow, for which there must be room; its first call is scheduled at once. */
  void add(StraightFlow flow, HoldingTime hold, TimeWaitRules closed) {
    parts.add(new Part(flow, waiting(hold), timeWaits(closed)));
    long nanos = flow.nextArrivalNanos();
    arrivals.add(nanos, nanos == NEVER ? 0 : calendar.requestOrder());
    next(arrivals); // nothing else has happened yet
  }

  /** Where TIME_WAITs under these rules wait for their end. */
  private TimeWaits timeWaits(TimeWaitRules closed) {
    TimeWaits found = timeWaits.computeIfAbsent(closed, TimeWaits::under);
    expiries = timeWaits.values().stream().map(TimeWaits::expiries).toArray(EventRing[]::new);
    return found;
  }

  /** Where connections wait for the ends of calls that take so long. */
  private PendingEvents waiting(HoldingTime hold) {
    boolean even = hold.isConstant() && (holds.containsKey(hold) || holds.size() < RINGS_MAX);
    PendingEvents found =
        even
            ? holds.computeIfAbsent(hold, time -> new EventRing())
            : holds.computeIfAbsent(UNEVEN, time -> new EventBuckets());
    holdEnds = holds.values().toArray(PendingEvents[]::new);
    return found;
  }

  @Override
  protected void runBefore(long limitNanos, long limitOrder) {
    while (true) {
      EventRing expiring = earliest(expiries);
      PendingEvents ending = earliest(holdEnds);
      PendingEvents releasing = expiring.isBefore(ending) ? expiring : ending;
      if (arrivals.isBefore(releasing)) {
        if (!arrivals.isBefore(limitNanos, limitOrder)) {
          next(arrivals);
          return;
        }
        arrive(arrivals.dueNanos());
      } else {
        if (!releasing.isBefore(limitNanos, limitOrder)) {
          next(releasing);
          return;
        }
        if (releasing == expiring) {
          expire(expiring);
        } else {
          holdEnded(ending);
        }
      }
    }
  }

  /** The one of several with the earliest event; mostly there is but one. */
  private static <P extends PendingEvents> P earliest(P[] all) {
    P earliest = all[0];
    for (int i = 1; i < all.length; i++) {
      if (all[i].isBefore(earliest)) {
        earliest = all[i];
      }
    }
    return earliest;
  }

  private void arrive(long nowNanos) {
    int number = arrivals.first();
    Part part = parts.get(number);
    StraightFlow flow = part.flow;
    long nextNanos = flow.nextArrivalNanos();
    arrivals.set(number, nextNanos, nextNanos == NEVER ? 0 : calendar.requestOrder());
    int port = flow.arrive(nowNanos);
    if (port >= 0) {
      long holdNanos = flow.drawHoldNanos();
      long endNanos = EventCalendar.after(nowNanos, holdNanos);
      long about = about(flow.place(holdNanos), number, port);
      part.holdEnds.add(endNanos, calendar.releaseOrder(), about);
    }
  }

  private void holdEnded(PendingEvents ending) {
    long nowNanos = ending.dueNanos();
    long about = ending.take();
    Part part = parts.get(number(about));
    if (part.flow.holdEnded(port(about), nowNanos, place(about))) {
      TimeWaits to = part.timeWaits;
      to.expiries.add(to.ends.endNanos(nowNanos), calendar.releaseOrder(), about);
    }
  }

  private void expire(EventRing expiring) {
    long nowNanos = expiring.dueNanos();
    long about = expiring.take();
    parts.get(number(about)).flow.expire(port(about), nowNanos);
  }

  @Override
  public void finish() {
    for (PendingEvents inProgress : holdEnds) {
      inProgress.forEach(about -> parts.get(number(about)).flow.areInProgress(1));
    }
    parts.forEach(part -> part.flow.finish());
  }

  @Override
  public int count(TcpState state) {
    return switch (state) {
      case ESTABLISHED ->
          size(holdEnds) + parts.stream().mapToInt(part -> part.flow.neverClosed()).sum();
      case TIME_WAIT -> size(expiries);
      case CLOSED, SYN_SENT, FIN_WAIT, LAST_ACK, CLOSE_WAIT -> 0;
    };
  }

  private static int size(PendingEvents[] events) {
    return Arrays.stream(events).mapToInt(PendingEvents::size).sum();
  }
}
