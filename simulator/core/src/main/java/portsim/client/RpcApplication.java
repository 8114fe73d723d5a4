package portsim.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * What the processes of one host hold of a server application. Its connections live as long as any
 * of its objects: when the last is released, and none is acquired for a while, all close (KB
 * 301512).
 */
final class RpcApplication {
  private static final int CLOCK = 0;

  private final Subjects clock = new Subjects();
  private final Lane lingering;
  private final List<RpcBindingsSource> users = new ArrayList<>();
  private long unreleased;

  RpcApplication(Duration linger, EventCalendar calendar) {
    clock.take();
    int lingered = calendar.kind(this::lingered, clock);
    lingering = calendar.lane(linger.toNanos(), Rank.RELEASE, lingered);
  }

  void add(RpcBindingsSource user) {
    users.add(user);
  }

  /** An object was acquired. */
  void acquired() {
    unreleased++;
    clock.cancelEvents(CLOCK);
  }

  /** Objects were released. */
  void released(long objects) {
    if (unreleased > 0 && objects > 0) {
      unreleased -= objects;
      beginToLinger();
    }
  }

  /** The machine has restarted, and nothing is left of the processes that held objects. */
  void restarted() {
    unreleased = 0;
    clock.cancelEvents(CLOCK);
  }

  private void beginToLinger() {
    if (unreleased == 0) {
      lingering.schedule(CLOCK);
    }
  }

  /** Releases all objects that no call is using. */
  void releaseUnused() {
    long inUse = 0;
    for (RpcBindingsSource user : users) {
      inUse += user.callsInProgress();
    }
    released(unreleased - inUse);
  }

  private void lingered(int ignored) {
    users.forEach(RpcBindingsSource::closeAll);
  }
}
