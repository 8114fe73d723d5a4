package portsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scenario file: the scenario it describes and its variants, each a scenario of its own.
 *
 * @param name the file's path as the user gave it
 * @param variants by name, in the order of the file, {@link #BASE} first
 */
public record ScenarioFile(String name, Map<String, Scenario> variants) {
  /** The name of the scenario that the variants are patches of. */
  public static final String BASE = "base";

  public ScenarioFile {
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  public Scenario base() {
    return variants.values().iterator().next();
  }
}
