package portsim.run;

import org.jspecify.annotations.Nullable;
import portsim.network.SynRefusal;
import portsim.record.FirstReset;
import portsim.record.RefusedSyns;

/** The SYNs that servers did not accept. */
final class SynCounts {
  private long backlogReset;
  private long backlogDropped;
  private long down;
  private long silent;
  private @Nullable FirstReset firstReset;

  void add(SynRefusal why, long nowNanos, int port) {
    switch (why) {
      case BACKLOG_RESET -> backlogReset++;
      case BACKLOG_DROPPED -> backlogDropped++;
      case DOWN -> down++;
      case SILENT -> silent++;
    }
    if (firstReset == null && why.isReset()) {
      firstReset = new FirstReset(nowNanos, port);
    }
  }

  void addAll(SynCounts other) {
    backlogReset += other.backlogReset;
    backlogDropped += other.backlogDropped;
    down += other.down;
    silent += other.silent;
    firstReset = FirstReset.earlier(firstReset, other.firstReset);
  }

  RefusedSyns totals() {
    return new RefusedSyns(backlogReset, backlogDropped, down, silent, firstReset);
  }
}
