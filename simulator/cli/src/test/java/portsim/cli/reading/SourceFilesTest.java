package portsim.cli.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portsim.scenario.tree.Problems;

class SourceFilesTest {
  @TempDir private Path folder;

  private final Problems problems = new Problems();

  @Test
  void aFileIsReadUnderTheNameThatWasGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("web.yaml"), "a: é\r\nb: c\r\n");
    SourceText text = read(file.toString());
    assertThat(text.name()).isEqualTo(file.toString());
    assertThat(text.line(1)).isEqualTo("a: é");
    assertThat(text.line(2)).isEqualTo("b: c");
  }

  @Test
  void aDashIsTheStandardInput() {
    SourceText text = readInput("a: b".getBytes(UTF_8));
    assertThat(text.name()).isEqualTo("-");
    assertThat(text.text()).isEqualTo("a: b");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() {
    assertThat(readInput("\uFEFFa: b".getBytes(UTF_8)).text()).isEqualTo("a: b");
  }

  @Test
  void aMissingFileIsReportedWithTheOneThatMayBeMeant() throws IOException {
    Path meant = Files.createFile(folder.resolve("web.yaml"));
    Path given = folder.resolve("web");
    assertThat(said(given.toString()))
        .containsExactly(given + ": no such file", "  hint: did you mean '" + meant + "'?");
  }

  @Test
  void aDirectoryIsReportedWithItsFirstScenarios() throws IOException {
    for (String name : List.of("d.yaml", "c.txt", "b.json", "a.yml", "e.yaml")) {
      Files.createFile(folder.resolve(name));
    }
    assertThat(said(folder.toString()))
        .containsExactly(
            folder + ": is a directory; name a file in it",
            "  hint: such as "
                + (folder.resolve("a.yml") + ", " + folder.resolve("b.json"))
                + (", " + folder.resolve("d.yaml")));
  }

  @Test
  void aFileWithoutPermissionIsReported() throws IOException {
    Path file = Files.createFile(folder.resolve("secret.yaml"));
    assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();
    assertThat(said(file.toString())).containsExactly(file + ": permission to read is denied");
  }

  @Test
  void aNameThatNoFileCanHaveIsReported() {
    assertThat(said("a\0b")).containsExactly("a\uFFFDb: not a name that a file can have");
  }

  @Test
  void aLargeFileIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 40);
    }
    assertThat(said(file.toString()))
        .startsWith(file + ": has 1099511627776 bytes; the limit is 16777216 bytes (16 MiB)");
  }

  @Test
  void aLargeInputIsRefusedWithoutReadingAllOfIt() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            return length;
          }
        };
    assertThat(new SourceFiles(endless).read("-", problems)).isNull();
    assertThat(said()).startsWith("-: is too large; the limit is 16777216 bytes (16 MiB)");
  }

  @Test
  void aByteThatIsNotUtf8IsReportedWithItsPlace() {
    assertThat(readInput("a: é\nbé: ü".getBytes(StandardCharsets.ISO_8859_1))).isNull();
    assertThat(said())
        .containsExactly(
            "-:1:4: the byte 0xE9 here is not UTF-8", "  hint: save the file as UTF-8");
  }

  @Test
  void aCutCharacterAtTheEndIsReported() {
    assertThat(readInput(new byte[] {'a', '\n', 'b', (byte) 0xE2, (byte) 0x82})).isNull();
    assertThat(said()).startsWith("-:2:2: the byte 0xE2 here is not UTF-8");
  }

  @Test
  void aBinaryFileIsReported() {
    assertThat(readInput(new byte[] {'P', 'K', '\n', 3, 0, (byte) 0xFF})).isNull();
    assertThat(said()).containsExactly("-:2:2: this is a binary file: it has a NUL byte here");
  }

  @Test
  void utf16IsReportedByItsName() {
    assertThat(readInput("a: b".getBytes(StandardCharsets.UTF_16))).isNull();
    assertThat(said()).containsExactly("-: is UTF-16 text", "  hint: save it as UTF-8");
  }

  @Test
  void anInputThatFailsIsReported() throws IOException {
    InputStream failing = InputStream.nullInputStream();
    failing.close();
    assertThat(new SourceFiles(failing).read("-", problems)).isNull();
    assertThat(said()).containsExactly("-: cannot be read: Stream closed");
  }

  private SourceText read(String name) {
    return new SourceFiles(InputStream.nullInputStream()).read(name, problems);
  }

  private SourceText readInput(byte[] bytes) {
    return new SourceFiles(new ByteArrayInputStream(bytes)).read("-", problems);
  }

  private List<String> said(String name) {
    assertThat(read(name)).isNull();
    return said();
  }

  private List<String> said() {
    StringBuilder out = new StringBuilder();
    try {
      new ProblemPrinter(List.of(), false).print(problems, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString().lines().toList();
  }
}
