package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portsim.cli.GoldenFile;

/** The reports of {@code portsim test}: what is in them, and what they are not written over. */
class TestReportFilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report/test");

  /** One of each kind: it passes, fails, expects nothing, is none, needs too much. */
  private static final String EMPTY = Scenarios.EXHAUSTED.split("expect:", 2)[0];

  /** A rate that no pool serves: two hundred million calls a second wait without end. */
  private static final String HUGE =
      Scenarios.EXHAUSTED
          .replace("arrivals: 10/s", "arrivals: 200000000/s, hold: 10s, connections: POOL")
          .replace("POOL", "{ pool: sqlclient, connectTimeout: 0 }")
          .replace("20s", "10d");

  @TempDir private Path folder;

  @BeforeEach
  void writeScenarios() throws Exception {
    Scenarios.file(folder, "a-good.yaml", Scenarios.EXHAUSTED);
    Scenarios.file(folder, "b-sad.yaml", Scenarios.DISAPPOINTING);
    Scenarios.file(folder, "c-open.yaml", EMPTY);
    Scenarios.file(folder, "d-bad.yaml", Scenarios.INVALID);
    Scenarios.file(folder, "e-huge.yaml", HUGE);
  }

  private Path write(String option, String name) throws Exception {
    Path report = folder.resolve(name);
    CommandRun run = CommandRun.of("test", folder.toString(), option, report.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(run.out())
        .endsWith("1 scenario passed, 1 failed, 1 invalid, 1 not run, 1 without expectations\n");
    return report;
  }

  private void assertGolden(Path report, String golden) throws Exception {
    String text =
        Files.readString(report)
            .replace(folder.toString(), "FOLDER")
            .replace(classes(folder), "FOLDER")
            .replaceAll("are [0-9.]+ GiB", "are N GiB");
    GoldenFile.assertMatches(GOLDEN.resolve(golden), text);
  }

  private static String classes(Path folder) {
    return folder.toString().substring(1).replace('/', '.');
  }

  @Test
  void writesASuiteForEachFileAndACaseForEachExpectation() throws Exception {
    assertGolden(write("--junit", "report.xml"), "junit.xml");
  }

  @Test
  void whatItWritesIsJunitXml() throws Exception {
    Path report = write("--junit", "report.xml");
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("src/test/resources/junit.xsd").toFile());
    schema.newValidator().validate(new StreamSource(report.toFile()));
    assertThat(report).content().contains("<testsuite ").contains("<failure ").contains("<error ");
  }

  @Test
  void writesJson() throws Exception {
    assertGolden(write("--json", "report.txt"), "test.json");
  }

  @Test
  void writesASummaryForAPullRequest() throws Exception {
    assertGolden(write("--markdown", "summary.md"), "summary.md");
  }

  @Test
  void writesTheSameFromOneThreadAndFromEight() throws Exception {
    Path one = folder.resolve("one.xml");
    Path eight = folder.resolve("eight.xml");
    CommandRun.of("test", folder.toString(), "--threads=1", "--junit", one.toString());
    CommandRun.of("test", folder.toString(), "--threads=8", "--junit", eight.toString());
    assertThat(eight).hasSameTextualContentAs(one);
  }

  @Test
  void tellsGithubWhereItFailed() {
    Map<String, String> environment =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", folder.toString());
    CommandRun run = CommandRun.At.environment(environment).run("test", folder.toString());
    assertThat(run.out().lines().filter(line -> line.startsWith("::")).toList())
        .hasSize(3)
        .contains(
            "::error file=b-sad.yaml,line=11,col=17,title=portsim::base: calls.failed must be 0,"
                + " is 100%0Awhy: port exhausted at 10 s: 100 of 100 held, none returns before"
                + " the end",
            "::error file=d-bad.yaml,line=8,col=39,title=portsim::unknown key 'arivals' in"
                + " workloads.calls%0Ahint: did you mean 'arrivals'?")
        .anyMatch(line -> line.startsWith("::error file=e-huge.yaml,title=portsim::"));
  }

  @Test
  void tellsNothingToGithubElsewhere() {
    assertThat(CommandRun.of("test", folder.toString()).out()).doesNotContain("::");
  }

  // ------------------------------------------------------------------------ Nothing is written
  // over

  private String refused(String option, String file) {
    return CommandRun.of("test", folder.resolve("a-good.yaml").toString(), option, file)
        .refused(ExitCode.USAGE);
  }

  @Test
  void writesNotOverAScenario() throws Exception {
    String file = folder.resolve("./a-good.yaml").toString();
    assertThat(refused("--junit", file))
        .isEqualTo(
            "portsim test: --junit: %s is one of the files that are read\n".formatted(file)
                + "  hint: name another file\n");
    assertThat(folder.resolve("a-good.yaml")).hasContent(Scenarios.EXHAUSTED);
  }

  @Test
  void writesNotOverWhatIsNoReport() throws Exception {
    String file = folder.resolve("b-sad.yaml").toString();
    assertThat(refused("--json", file))
        .isEqualTo(
            "portsim test: --json: %s is there and no file of this kind\n".formatted(file)
                + "  hint: remove it, or name another file\n");
  }

  @Test
  void writesOverAnOlderReport() throws Exception {
    for (String option : new String[] {"--junit", "--json", "--markdown"}) {
      Path report = write(option, "again");
      Files.writeString(report, Files.readString(report).replace("calls", "old"));
      write(option, "again");
      assertThat(report).content().contains("calls");
      Files.delete(report);
    }
  }

  @Test
  void twoReportsNeedTwoFiles() {
    String file = folder.resolve("one").toString();
    String good = folder.resolve("a-good.yaml").toString();
    assertThat(CommandRun.of("test", good, "--json", file, "--junit", file).refused(ExitCode.USAGE))
        .contains("--json: " + file + " is named twice\n");
  }

  @Test
  void aFolderMustBeThere() {
    String file = folder.resolve("no/report.xml").toString();
    assertThat(refused("--junit", file))
        .contains(file + " cannot be written, for there is no such folder\n");
    assertThat(refused("--junit", folder.toString())).contains(folder + " is a directory\n");
  }
}
