package portsim.cli.reference;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

class ScenarioSchemaTest {
  @Test
  void theSchemaInTheReferenceIsTheOneOfTheLanguage() throws IOException {
    GoldenFile.assertMatches(
        ProjectFolder.path("docs/reference/scenario.schema.json"), ScenarioSchema.text());
  }
}
