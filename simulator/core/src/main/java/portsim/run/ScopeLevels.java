package portsim.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.TcpState;

/** The levels of all scopes that a route belongs to. */
final class ScopeLevels {
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

  /** A connection is open from the instant at which it is asked for. */
  void opened() {
    inUse.rise();
    established.rise();
    if (others != null) {
      others.opened();
    }
  }

  /** An open connection is closed, and leaves nothing behind. */
  void closed() {
    inUse.fall();
    established.fall();
    if (others != null) {
      others.closed();
    }
  }

  /** An open connection is closed, and TIME_WAIT begins. */
  void timeWaitBegan() {
    established.fall();
    timeWait.rise();
    if (others != null) {
      others.timeWaitBegan();
    }
  }

  void timeWaitEnded() {
    inUse.fall();
    timeWait.fall();
    if (others != null) {
      others.timeWaitEnded();
    }
  }
}
