package portsim.run;

import java.time.Duration;
import java.util.List;
import portsim.client.PoolObserver;
import portsim.record.PoolTotals;

/** What is written down of the connections that one workload keeps between calls. */
final class PoolTally implements PoolObserver {
  private final Level size = new Level();
  private final Level waiting = new Level();
  private final List<PortLevels> scopes;
  private final long probeEveryNanos;
  private long probes;

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

  PoolTotals totals() {
    return new PoolTotals(size.value(), size.peak(), waiting.value(), waiting.peak());
  }
}
