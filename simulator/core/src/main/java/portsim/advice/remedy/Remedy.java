package portsim.advice.remedy;

import java.util.List;
import portsim.scenario.binding.Setter;

/**
 * A change that may help.
 *
 * @param name in kebab case, stable
 * @param title what is done, as an imperative
 * @param changes what it changes of the scenario
 * @param steps what it takes on a real machine
 * @param ifNothing why it changes nothing, where a run shows that it does not; empty where that is
 *     not to be expected
 */
public record Remedy(
    String name, String title, List<Setter> changes, Steps steps, String ifNothing) {
  public Remedy {
    changes = List.copyOf(changes);
  }

  /** One that is expected to change something. */
  Remedy(String name, String title, List<Setter> changes, Steps steps) {
    this(name, title, changes, steps, "");
  }
}
