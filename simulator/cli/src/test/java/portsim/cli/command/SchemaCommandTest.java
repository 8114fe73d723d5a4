package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import portsim.cli.ProjectFolder;

class SchemaCommandTest {
  @Test
  void printsTheSchemaOfTheReference() throws IOException {
    assertThat(CommandRun.of("schema").fine())
        .isEqualTo(Files.readString(ProjectFolder.path("docs/reference/scenario.schema.json")));
  }
}
