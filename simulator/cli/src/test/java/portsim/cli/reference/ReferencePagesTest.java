package portsim.cli.reference;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

class ReferencePagesTest {
  @Test
  void theScenarioLanguageIsDescribedAsItIsRead() throws IOException {
    GoldenFile.assertMatches(ProjectFolder.path("docs/reference/scenario.md"), ScenarioPage.text());
  }

  @Test
  void theResultIsDescribedAsItIsWritten() throws IOException {
    GoldenFile.assertMatches(ProjectFolder.path("docs/reference/result.md"), ResultPage.text());
  }
}
