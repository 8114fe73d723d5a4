package portsim.cli.recordings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

class ValidationPageTest {
  @Test
  void thePageSaysHowFarTheModelAgreesWithTheRecordings() throws IOException {
    GoldenFile.assertMatches(ProjectFolder.path("docs/validation.md"), ValidationPage.text());
  }
}
