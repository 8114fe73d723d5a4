package portsim.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * What a process of one host holds of a server application. Its connections live as long as any of
 * its objects: when the last is released, and none is acquired for a while, all close (KB 301512).
 */
final class RpcApplication {
  private static final int CLOCK = 0;

  private final Subjects clock = new Subjects();
  private final Lane lingering;
  private final List<RpcBindingsSource> users = new ArrayList<>();
  private final Map<String, RpcAssociation> associations = new LinkedHashMap<>();
  private long unreleased;

  RpcApplication(Duration linger, EventCalendar calendar) {
    clock.take();
    int lingered = calendar.kind(this::lingered, clock);
    lingering = calendar.lane(linger.toNanos(), Rank.RELEASE, lingered);
  }

  void add(RpcBindingsSource user) {
    users.add(user);
  }

  /** The connections to a server that its users share. */
  RpcAssociation with(String server, RpcBindings.IdleCleanup cleanup, ClientWorld world) {
    return associations.computeIfAbsent(server, key -> new RpcAssociation(cleanup, world));
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
    associations.values().forEach(RpcAssociation::closeAll);
  }
}
