package portsim.cli.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
  @TempDir Path folder;

  private static void replace(Path file, String text) throws IOException {
    try (FileReplacement replacement = FileReplacement.amongOthers(file)) {
      replacement.writer().write(text);
      replacement.putInPlace();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFileIsThereWhenItIsWhole() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "before");

    try (FileReplacement replacement = FileReplacement.amongOthers(file)) {
      replacement.write("after".getBytes(StandardCharsets.UTF_8));
      assertThat(file).hasContent("before");
      replacement.putInPlace();
    }
    assertThat(file).hasContent("after");
    assertThat(names()).containsExactly("result.json");
  }

  @Test
  void whatIsGivenUpLeavesNothing() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "before");

    try (FileReplacement replacement = FileReplacement.amongOthers(file)) {
      replacement.writer().write("half");
    }
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("result.json");
  }

  @Test
  void filesBesideItStayAsTheyAre() throws IOException {
    Path part = folder.resolve("result.json.part");
    Files.writeString(part, "of somebody else");

    replace(folder.resolve("result.json"), "after");

    assertThat(part).hasContent("of somebody else");
    assertThat(names()).containsExactly("result.json", "result.json.part");
  }

  @Test
  void twoAtOnceDoNotMix() throws IOException {
    Path file = folder.resolve("result.json");
    try (FileReplacement one = FileReplacement.amongOthers(file);
        FileReplacement other = FileReplacement.amongOthers(file)) {
      one.writer().write("one");
      other.writer().write("other");
      one.putInPlace();
      other.putInPlace();
    }
    assertThat(file).hasContent("other");
    assertThat(names()).containsExactly("result.json");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToAFileStaysOne() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    replace(link, "after");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void rightsStayAsTheyWere() throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    replace(file, "after");

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsWrittenAsItIs() throws IOException {
    replace(Path.of("/dev/null"), "nobody reads this");

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
