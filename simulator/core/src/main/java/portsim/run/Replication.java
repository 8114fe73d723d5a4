package portsim.run;

import portsim.engine.RandomStream;
import portsim.scenario.Scenario;

/** The same scenario with other draws of chance. */
public final class Replication {
  private Replication() {}

  /**
   * A replication of a scenario. All its streams of chance are made from a seed of its own, which
   * is made from the scenario's and the number: so it is the same whenever and wherever it runs.
   *
   * @param number from 1; the first is the scenario itself
   */
  public static Scenario of(Scenario scenario, int number) {
    return number == 1 ? scenario : scenario.withSeed(RandomStream.hash(scenario.seed(), number));
  }
}
