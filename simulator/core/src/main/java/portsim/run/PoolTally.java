package portsim.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import portsim.client.PoolClosing;
import portsim.client.PoolObserver;
import portsim.record.PoolTotals;
import portsim.record.Turnover;

/** What is written down of the connections that one workload keeps between calls. */
final class PoolTally implements PoolObserver {
  private final Level size = new Level();
  private final Level waiting = new Level();
  private final List<PortLevels> scopes;
  private final long probeEveryNanos;
  private long stale;
  private long idleClosed;
  private long leaseClosed;
  private long surplusClosed;
  private long probes;
  private long sessions;

  /** By the machine of the server: the calls that it served. */
  private long[] served = new long[1];

  /**
   * Begins to write.
   *
   * @param scopes the levels of every scope that the workload belongs to, each once
   * @param probeEvery how long an idle connection waits for its next keep-alive probe
   */
  PoolTally(List<PortLevels> scopes, Duration probeEvery) {
    this.scopes = scopes;
    probeEveryNanos = probeEvery.toNanos();
  }

  @Override
  public void wasIdle(long nanos) {
    if (nanos >= probeEveryNanos) {
      probes += nanos / probeEveryNanos;
    }
  }

  /** The keep-alive probes that its idle connections sent. */
  long probes() {
    return probes;
  }

  @Override
  public void sizeChanged(int change) {
    size.change(change);
  }

  @Override
  public void waitingChanged(int change) {
    waiting.change(change);
  }

  @Override
  public void identitiesChanged(int change) {
    for (PortLevels scope : scopes) {
      scope.identities().change(change);
    }
  }

  @Override
  public void closed(PoolClosing why) {
    switch (why) {
      case STALE -> stale++;
      case IDLE -> idleClosed++;
      case LEASE -> leaseClosed++;
      case SURPLUS -> surplusClosed++;
    }
  }

  @Override
  public void sessionOpened() {
    sessions++;
  }

  @Override
  public void machines(int count) {
    served = Arrays.copyOf(served, Math.max(count, served.length));
  }

  @Override
  public void servedBy(int machine) {
    served[machine]++;
  }

  Turnover turnover() {
    return new Turnover(stale, idleClosed, leaseClosed, surplusClosed, sessions);
  }

  PoolTotals totals() {
    return new PoolTotals(
        size.value(),
        size.peak(),
        waiting.value(),
        waiting.peak(),
        LongStream.of(served).max().orElse(0),
        LongStream.of(served).min().orElse(0));
  }
}
