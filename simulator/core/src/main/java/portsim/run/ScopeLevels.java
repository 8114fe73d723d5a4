package portsim.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.TcpState;

/** The levels of all scopes that a route belongs to. */
final class ScopeLevels {
  private final PortLevels levels;
  private final @Nullable ScopeLevels others;

  ScopeLevels(List<PortLevels> all) {
    levels = all.get(0);
    others = all.size() == 1 ? null : new ScopeLevels(all.subList(1, all.size()));
  }

  void changed(TcpState from, TcpState to) {
    levels.changed(from, to);
    if (others != null) {
      others.changed(from, to);
    }
  }
}
