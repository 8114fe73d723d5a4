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

  /** Of each article, in the order of the page. */
  private static final List<String> ENTRIES =
      Stream.of(
              entries("A", 1, 15), //
              entries("B", 1, 14),
              entries("C", 1, 28),
              entries("D", 1, 56),
              entries("E", 1, 17))
          .flatMap(List::stream)
          .toList();

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
    assertThat(ENTRY.matcher(page).results().map(CoverageTest::name))
        .containsExactlyElementsOf(ENTRIES);
  }

  @Test
  void eachRowNamesAFile() {
    assertThat(page.lines().filter(line -> ENTRY.matcher(line).find()))
        .allSatisfy(line -> assertThat(line).containsPattern(LINK));
  }

  private static List<String> entries(String article, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> article + number).toList();
  }

  private static String name(MatchResult entry) {
    return entry.group(1);
  }
}
