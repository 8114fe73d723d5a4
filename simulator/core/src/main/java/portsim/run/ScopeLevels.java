package portsim.run;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.network.TcpState;

/** The levels of all scopes that a route belongs to. */
final class ScopeLevels implements RouteLevels {
  private final PortLevels levels;
  private final Level inUse;
  private final Level established;
  private final Level timeWait;
  private final @Nullable ScopeLevels others;

  ScopeLevels(List<PortLevels> all) {
    levels = all.get(0);
    inUse = levels.inUse();
    established = levels.established();
    timeWait = levels.timeWait();
    others = all.size() == 1 ? null : new ScopeLevels(all.subList(1, all.size()));
  }

  void changed(TcpState from, TcpState to) {
    levels.changed(from, to);
    if (others != null) {
      others.changed(from, to);
    }
  }

  /** Those of each scope. */
  void forEach(Consumer<PortLevels> told) {
    told.accept(levels);
    if (others != null) {
      others.forEach(told);
    }
  }

  /** Lets each rise, or fall, by so much. */
  void change(int inUseBy, int establishedBy, int timeWaitBy) {
    levels.change(inUseBy, establishedBy, timeWaitBy);
    if (others != null) {
      others.change(inUseBy, establishedBy, timeWaitBy);
    }
  }

  /** Who is told at once needs to know of no places. */
  @Override
  public int placeOfEnd(long heldNanos) {
    return 0;
  }

  @Override
  public void opened(long nowNanos) {
    inUse.rise();
    established.rise();
    if (others != null) {
      others.opened(nowNanos);
    }
  }

  @Override
  public void closed(long nowNanos, int place) {
    inUse.fall();
    established.fall();
    if (others != null) {
      others.closed(nowNanos, place);
    }
  }

  @Override
  public void timeWaitBegan(long nowNanos, int place) {
    established.fall();
    timeWait.rise();
    if (others != null) {
      others.timeWaitBegan(nowNanos, place);
    }
  }

  @Override
  public void timeWaitEnded(long nowNanos) {
    inUse.fall();
    timeWait.fall();
    if (others != null) {
      others.timeWaitEnded(nowNanos);
    }
  }
}
