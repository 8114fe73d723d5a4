package portsim.advice.remedy;

import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;

/** Runs scenarios; the same one always comes out the same. */
@FunctionalInterface
public interface Runs {
  /**
   * Runs one.
   *
   * @param what it is, for a person
   * @return null where the user has had enough
   */
  @Nullable RunRecord run(String what, Scenario scenario);
}
