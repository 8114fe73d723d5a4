package portsim.scenario.binding;

import portsim.scenario.language.Shape;

/** The whole language of scenario files, as the binder reads it. */
public final class ScenarioLanguage {
  private ScenarioLanguage() {}

  /** The keys of a scenario file, and all that may stand below them. */
  public static Shape.Keys file() {
    return Key.shape(ScenarioKeys.ofAnyFile().all());
  }
}
