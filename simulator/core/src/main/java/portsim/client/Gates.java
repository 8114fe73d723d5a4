package portsim.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** What the processes of one machine pass one at a time: threads of apartments, objects, locks. */
public final class Gates {
  private final EventCalendar calendar;
  private final long endNanos;
  private final Subjects numbers = new Subjects();
  private final List<Gate> gates = new ArrayList<>();
  private final Map<String, Gate> apartments = new LinkedHashMap<>();
  private final int next;

  /**
   * Those of a machine that begins.
   *
   * @param endNanos when nobody passes any more
   */
  public Gates(EventCalendar calendar, long endNanos) {
    this.calendar = calendar;
    this.endNanos = endNanos;
    next = calendar.kind(this::next, numbers);
  }

  private void next(int number) {
    if (calendar.nowNanos() < endNanos) {
      gates.get(number).next();
    }
  }

  long endNanos() {
    return endNanos;
  }

  /** A gate of its own. */
  Gate add() {
    int number = numbers.take();
    Gate gate = new Gate(() -> calendar.schedule(calendar.nowNanos(), Rank.REQUEST, next, number));
    gates.add(gate);
    return gate;
  }

  /** The thread of the apartment of that name. */
  Gate apartment(String name) {
    return apartments.computeIfAbsent(name, key -> add());
  }
}
