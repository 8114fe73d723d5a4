package portsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that says where each statement of the articles is shown. */
class CoverageTest {
  private static final Path DOCS = ProjectFolder.path("docs");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern ENTRY = Pattern.compile("^\\| ([A-Z][0-9]+) \\|", Pattern.MULTILINE);

  private static final int OF_SQL_SERVER = 28;

  private static final int OF_PORT_DEPLETION = 14;

  /** Of the chapter on Enterprise Services, as far as objects and their pools go. */
  private static final int OF_OBJECTS = 33;

  private String page;

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(DOCS.resolve("coverage.md"));
  }

  @Test
  void eachFileThatItNamesExists() {
    List<String> links = LINK.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(links).hasSizeGreaterThan(15);
    assertThat(links).allSatisfy(link -> assertThat(DOCS.resolve(link)).isRegularFile());
  }

  @Test
  void eachStatementHasItsRow() {
    List<String> entries =
        Stream.of(
                IntStream.rangeClosed(1, OF_PORT_DEPLETION).mapToObj(number -> "B" + number),
                IntStream.rangeClosed(1, OF_SQL_SERVER).mapToObj(number -> "C" + number),
                IntStream.rangeClosed(1, OF_OBJECTS).mapToObj(number -> "D" + number))
            .flatMap(rows -> rows)
            .toList();
    assertThat(ENTRY.matcher(page).results().map(CoverageTest::name))
        .containsExactlyElementsOf(entries);
  }

  @Test
  void eachRowNamesAFile() {
    assertThat(page.lines().filter(line -> ENTRY.matcher(line).find()))
        .allSatisfy(line -> assertThat(line).containsPattern(LINK));
  }

  private static String name(MatchResult entry) {
    return entry.group(1);
  }
}
