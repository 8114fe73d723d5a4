package portsim.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.EventHandler;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** Something that is done after a time that is always the same; at once, where there is none. */
final class Delay {
  private final EventHandler handler;
  private final @Nullable Lane lane;

  Delay(Duration time, Rank rank, EventHandler handler, Subjects of, EventCalendar calendar) {
    this.handler = handler;
    lane = time.isZero() ? null : calendar.lane(time.toNanos(), rank, calendar.kind(handler, of));
  }

  void begin(int subject) {
    if (lane == null) {
      handler.handle(subject);
    } else {
      lane.schedule(subject);
    }
  }
}
