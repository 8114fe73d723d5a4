package portsim.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that pages are made of: small, in order, and those of others as they came. */
class PageFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/portsim/page");
  private static final Pattern IMPORT = Pattern.compile("import \\{.*\\} from \"\\./(.+)\";");
  private static final Pattern DECLARED =
      Pattern.compile("(?:export )?(?:async )?(?:const|let|function|class) (\\w+|\\[.*?\\]).*");
  private static final int LINES_MAX = 300;

  static Stream<Path> own() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("own")
  void noFileIsLong(Path file) throws IOException {
    assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LINES_MAX);
  }

  @Test
  void whatOthersMadeIsAsItCame() throws Exception {
    for (String line : Files.readAllLines(FOLDER.resolve("uplot/SHA256SUMS"))) {
      String[] sum = line.split(" +", 2);
      byte[] bytes = Files.readAllBytes(FOLDER.resolve("uplot").resolve(sum[1]));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(digest)).as(sum[1]).isEqualTo(sum[0]);
    }
  }

  @Test
  void eachModuleStandsBehindThoseThatItImports() throws IOException {
    List<String> before = new ArrayList<>(List.of("theme.js"));
    for (String module : PageReport.MODULES) {
      for (String line : Files.readAllLines(FOLDER.resolve(module))) {
        Matcher matcher = IMPORT.matcher(line);
        if (line.startsWith("import")) {
          assertThat(matcher.matches()).as(module + ": " + line).isTrue();
          assertThat(before).as(module).contains(matcher.group(1));
        }
      }
      before.add(module);
    }
  }

  /** Together they are one module. */
  @Test
  void noTwoModulesDeclareTheSameName() throws IOException {
    List<String> names = new ArrayList<>();
    for (String module : PageReport.MODULES) {
      for (String line : Files.readAllLines(FOLDER.resolve(module))) {
        Matcher matcher = DECLARED.matcher(line);
        if (matcher.matches()) {
          names.add(matcher.group(1));
        }
      }
    }
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }
}
