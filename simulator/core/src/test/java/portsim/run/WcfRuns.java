package portsim.run;

import java.time.Duration;
import portsim.client.WcfPool;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.workload.Arrivals;

/** Runs of a client of WCF. */
public final class WcfRuns {
  private WcfRuns() {}

  /** Ten bursts of so many channels at a time, of 10 ms each. */
  public static RunRecord bursts(int channels, Duration every, WcfPool pool) {
    Call call = Call.arriving(new Arrivals.Burst(channels, every)).with(pool);
    return Simulation.run(ScenarioSketch.orders(every.multipliedBy(10), call));
  }
}
