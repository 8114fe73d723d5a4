package portsim.run;

import java.util.ArrayList;
import java.util.List;
import portsim.record.Outage;
import portsim.record.Outages;

/** The outages of a workload, a host or the world: it is out while any of its scopes is. */
final class OutageLog implements OutageListener {
  private final int most;
  private final List<Outage> kept = new ArrayList<>();
  private long count;
  private long totalNanos;
  private int scopesOut;
  private long fromNanos;
  private long lastUntilNanos = Outages.NEVER;
  private long lastFromNanos;

  OutageLog() {
    this(Outages.KEPT);
  }

  /** Keeps so many of the first outages, and counts all. */
  OutageLog(int most) {
    this.most = most;
  }

  /** How many scopes are out now. */
  int scopesOut() {
    return scopesOut;
  }

  /** So many more scopes, or fewer, are out than before; there was one all the time. */
  void change(int scopesOutBy) {
    scopesOut += scopesOutBy;
  }

  @Override
  public void begin(long nowNanos) {
    if (scopesOut++ == 0) {
      fromNanos = nowNanos;
      if (nowNanos == lastUntilNanos) {
        reopenLast();
      }
    }
  }

  /** An outage that begins at the end of another is one with it. */
  private void reopenLast() {
    fromNanos = lastFromNanos;
    totalNanos -= lastUntilNanos - lastFromNanos;
    count--;
    if (count < kept.size()) {
      kept.remove(kept.size() - 1);
    }
  }

  @Override
  public void end(long nowNanos) {
    if (--scopesOut == 0) {
      add(nowNanos);
    }
  }

  private void add(long untilNanos) {
    count++;
    totalNanos += untilNanos - fromNanos;
    lastFromNanos = fromNanos;
    lastUntilNanos = untilNanos;
    if (kept.size() < most) {
      kept.add(new Outage(fromNanos, untilNanos));
    }
  }

  /** All outages up to an instant; one that is not over is cut off here. */
  Outages at(long nowNanos) {
    if (scopesOut == 0) {
      return new Outages(count, totalNanos, kept);
    }
    List<Outage> first = new ArrayList<>(kept);
    if (first.size() < most) {
      first.add(new Outage(fromNanos, nowNanos));
    }
    return new Outages(count + 1, totalNanos + nowNanos - fromNanos, first);
  }
}
