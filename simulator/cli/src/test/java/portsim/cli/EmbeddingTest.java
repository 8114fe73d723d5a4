package portsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portsim.cli.reading.ScenarioFiles;
import portsim.record.RunRecord;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.verdict.Judgement;
import portsim.verdict.Verdict;

/** The simulator in a test of somebody else: this is the code that the guide shows. */
class EmbeddingTest {
  private static final Path SHOP = ProjectFolder.path("scenarios/sql-server/pooling-off.yaml");

  @TempDir private Path folder;

  @Test
  void theShopKeepsFreePortsWithAPool() {
    // example: a number
    Scenario pooled = ScenarioFiles.read(SHOP).variants().get("pooled");
    RunRecord run = Simulation.run(pooled);
    assertThat(run.world().calls().failed()).isZero();
    // end
  }

  @Test
  void theShopMeetsItsExpectations() {
    // example: its own expectations
    Scenario shop = ScenarioFiles.read(SHOP).base();
    Verdict verdict = Verdict.of(shop, Simulation.run(shop));
    assertThat(verdict.judgements()).isNotEmpty().allMatch(Judgement::passed);
    // end
  }

  @Test
  void theGuideShowsThisVeryCode() throws IOException {
    String guide = Files.readString(ProjectFolder.path("docs/guides/ci.md"));
    String test = Files.readString(Path.of("src/test/java/portsim/cli/EmbeddingTest.java"));
    String[] examples = test.split("(?m)^    // example: .*\n");
    assertThat(examples).hasSize(3);
    for (int i = 1; i < examples.length; i++) {
      String code = examples[i].substring(0, examples[i].indexOf("    // end")).indent(-4);
      assertThat(code.lines().count()).isEqualTo(3);
      assertThat(guide).contains("```java\n" + code + "```");
    }
  }

  @Test
  void whatIsWrongWithAScenarioIsInTheException() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "title: Nothing\n");
    assertThatThrownBy(() -> ScenarioFiles.read(bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(bad.toString(), "duration", "hosts");
  }
}
