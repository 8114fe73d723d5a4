package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.advice.diagnosis.Diagnosis;
import portsim.cli.GoldenFile;
import portsim.cli.report.DiagnosisJson;

/** What a person and a program read of a diagnosis. */
class DiagnosisReportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "diagnosis");

  /** 16 in TIME_WAIT and one open. */
  private static String quiet() {
    StringBuilder netstat = new StringBuilder("\nActive Connections\n\n");
    netstat.append("  Proto  Local Address          Foreign Address        State\n");
    for (int port = 1100; port < 1116; port++) {
      line(netstat, port, "10.10.10.20:1433", "TIME_WAIT");
    }
    line(netstat, 1200, "10.10.10.20:1433", "ESTABLISHED");
    return netstat.toString();
  }

  /** All ports of Windows Server 2003 are in TIME_WAIT. */
  private static String exhausted() {
    StringBuilder netstat = new StringBuilder("Active Connections\n\n");
    netstat.append("  Proto  Local Address          Foreign Address        State\n");
    for (int port = 1025; port <= 5000; port++) {
      line(netstat, port, "10.10.10.20:1433", "TIME_WAIT");
    }
    return netstat
        .append("  TCP    10.10.10.10:77777      10.10.10.20:1433       TIME_WAIT\n")
        .toString();
  }

  private static void line(StringBuilder netstat, int port, String remote, String state) {
    netstat.append("  TCP    10.10.10.10:").append(port).append("       ").append(remote);
    netstat.append("       ").append(state).append('\n');
  }

  private static String diagnose(String netstat, int columns) {
    InputStream in = new ByteArrayInputStream(netstat.getBytes(StandardCharsets.UTF_8));
    Terminal terminal = new Terminal(false, false, columns, false);
    return new CommandRun.At(in, terminal, Map.of()).run("diagnose", "-").fine();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void beginsWithTheAnswerAndWhatToDo(int width) throws IOException {
    String text = diagnose(exhausted(), width);
    GoldenFile.assertMatches(GOLDEN.resolve("exhausted-" + width + ".txt"), text);
  }

  @Test
  void nothingWrongIsAnAnswer() throws IOException {
    GoldenFile.assertMatches(GOLDEN.resolve("quiet.txt"), diagnose(quiet(), 80));
  }

  @Test
  void aProgramReadsTheIntervals() {
    Diagnosis diagnosis = Diagnosed.of(exhausted()).diagnosis();
    String json = DiagnosisJson.text(diagnosis, null);
    // 3976 / 240 s = 16.567/s; 95 % of Garwood: (3853.4 to 4101.6) / 240 s
    assertThat(json)
        .startsWith(
            "{\"schema\":1,\"format\":[\"netstat of Windows\"],\"profile\":{\"name\":\"windows-2003\"")
        .contains("\"states\":{\"TIME_WAIT\":3976}")
        .contains("\"closeRate\":{\"perSecond\":16.567,\"least\":16.055,\"greatest\":17.09}")
        .contains("\"inUse\":3976,\"usable\":3976,\"free\":0")
        .contains("\"pattern\":\"time-wait-churn\"")
        .contains("\"remedies\":null,\"skippedLines\":{\"count\":1,");
  }

  @Test
  void theScenarioDoesItsArithmetic() throws IOException {
    GoldenFile.assertMatches(
        GOLDEN.resolve("exhausted.yaml"), Diagnosed.of(exhausted()).scenario());
  }
}
