package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same file and the same seed give the same bytes; another seed changes only what is random.
 */
class SameSeedTest {
  private static final String RANDOM = BundledScenarios.path("basics/random-calls.yaml");
  private static final String DETERMINISTIC = BundledScenarios.path("basics/burst.yaml");

  private static String json(String file, String seed) {
    return CommandRun.of("run", "--json", "--seed", seed, file).fine();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"basics/random-calls.yaml", "basics/burst.yaml", "sql-server/pool-leak.yaml"})
  void theSameSeedGivesTheSameBytes(String name) {
    String file = BundledScenarios.path(name);
    String first = CommandRun.of("run", "--json", file).fine();
    assertThat(CommandRun.of("run", "--json", file).fine()).isEqualTo(first);
    assertThat(json(file, "1")).as("the standard seed is 1").isEqualTo(first);
  }

  @Test
  void anotherSeedChangesWhatIsRandom() {
    String changed = json(RANDOM, "2");
    assertThat(changed.replace("\"seed\":\"2\"", "\"seed\":\"1\"")).isNotEqualTo(json(RANDOM, "1"));
  }

  @Test
  void anotherSeedChangesNothingElse() {
    String changed = json(DETERMINISTIC, "2");
    assertThat(changed.replace("\"seed\":\"2\"", "\"seed\":\"1\""))
        .isEqualTo(json(DETERMINISTIC, "1"));
  }
}
