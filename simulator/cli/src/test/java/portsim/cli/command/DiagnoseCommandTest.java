package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnoseCommandTest {
  private static final String CORPUS = "src/test/resources/snapshots/";

  /** 3,976 ports of Windows Server 2003, all in TIME_WAIT. */
  private static final String EXHAUSTED =
      IntStream.rangeClosed(1025, 5000)
          .mapToObj(port -> "  TCP  10.10.10.10:" + port + "  10.10.10.20:1433  TIME_WAIT\n")
          .collect(Collectors.joining());

  @TempDir private Path folder;

  @Test
  void diagnosesAndTriesOutRemedies() {
    String report = CommandRun.At.input(EXHAUSTED).run("diagnose", "-").fine();

    assertThat(report)
        .startsWith("Diagnosis of netstat of Windows\n")
        .contains("Connections are opened and closed for each call.")
        .contains("Do this first:")
        // 3976 / 240 s = 16.57/s
        .contains("16.57");
  }

  @Test
  void tellsTheSameAsJson() {
    String json =
        CommandRun.At.input(EXHAUSTED).run("diagnose", "-", "--json", "--no-remedies").fine();

    assertThat(json)
        .startsWith("{\"schema\":1,\"format\":[\"netstat of Windows\"]")
        .contains("\"pattern\":\"time-wait-churn\"")
        .endsWith("}\n");
    assertThat(json.lines()).hasSize(1);
  }

  @Test
  void comparesTwoSnapshots() throws IOException {
    Path before = write("before.txt", connections(100, "ESTAB"));
    Path after = write("after.txt", connections(400, "ESTAB"));

    String json =
        CommandRun.of(
                "diagnose",
                before.toString(),
                "--then",
                after.toString(),
                "--after",
                "30s",
                "--json",
                "--no-remedies")
            .fine();

    // 300 new ones in 30 s
    assertThat(json).contains("\"changes\":{\"interval\":30").contains("\"opened\":300");
  }

  /** So many in TIME_WAIT, a fixed number of them closed in each second before. */
  private static String ss(int count, int perSecond, boolean hasTimers) {
    return IntStream.range(0, count)
        .mapToObj(
            each ->
                "TIME-WAIT 0 0 10.0.0.2:"
                    + (40_000 + each)
                    + " 10.0.0.9:80"
                    + (hasTimers ? " timer:(timewait," + (59 - each / perSecond) + "sec,0)" : "")
                    + "\n")
        .collect(
            Collectors.joining(
                "", "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n", ""));
  }

  private String forecast(String before, String after) throws IOException {
    Path settings = write("sysctl.txt", "net.ipv4.ip_local_port_range = 40000 41999\n");
    return CommandRun.of(
            "diagnose",
            write("before.txt", before).toString(),
            "--then",
            write("after.txt", after).toString(),
            "--after",
            "10s",
            "--settings",
            settings.toString(),
            "--no-remedies",
            "--json")
        .fine();
  }

  @Test
  void aTimeWaitThatFillsUpBelowThePortsEndsNothing() throws IOException {
    // 17.2/s from 0 s on: 344 at 20 s, 516 at 30 s; 17.2 x 61.024 = 1,050 of 2,000 is all.
    assertThat(forecast(ss(344, 17, false), ss(516, 17, false)))
        .contains("\"inUse\":516,\"usable\":2000,\"free\":1484")
        .contains("\"exhaustedIn\":null");
  }

  @Test
  void aTimeWaitThatNeedsMoreThanThePortsEndsThem() throws IOException {
    // 40/s: 800 at 20 s, 1,200 at 30 s; 40 x 61.024 = 2,441 of 2,000; 800 are left for 20 s.
    assertThat(forecast(ss(800, 40, false), ss(1_200, 40, false)))
        .contains("\"inUse\":1200,\"usable\":2000,\"free\":800")
        .contains("\"exhaustedIn\":20");
  }

  @Test
  void theTimersTellTheRateOfAYoungLoadEverywhere() throws IOException {
    // 20/s for 30 s; Little's law would have 600 / 61.024 = 9.832/s
    String snapshot = ss(600, 20, true);
    Path scenario = folder.resolve("young.yaml");
    String report =
        CommandRun.At.input(snapshot)
            .run("diagnose", "-", "--no-remedies", "--scenario", scenario.toString())
            .fine();
    String json =
        CommandRun.At.input(snapshot).run("diagnose", "-", "--no-remedies", "--json").fine();

    assertThat(report).contains("600            0       0").contains("  20 (18.43-21.67)");
    assertThat(json.split("\"closeRate\":\\{\"perSecond\":20,", -1)).hasSize(3);
    // 600 / 20 = 30 s
    assertThat(Files.readString(scenario))
        .contains("600 in TIME_WAIT to 10.0.0.9:80 / 20/s, by their timers = 30s since")
        .contains("    arrivals: 20/s\n    start: ");
    assertThat(CommandRun.of("test", scenario.toString()).code()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void withoutTimersTheEvidenceTellsWhatIsAssumed() {
    String json =
        CommandRun.At.input(ss(600, 20, false))
            .run("diagnose", "-", "--no-remedies", "--json")
            .fine();

    assertThat(json)
        .contains("\"perSecond\":9.832,")
        .contains("Little's law, which assumes that the load is older than TIME_WAIT");
  }

  @Test
  void writesFilesThatOthersMayReadAsAnyOther() throws IOException {
    Path other = Files.createFile(folder.resolve("other"));
    Path scenario = folder.resolve("incident.yaml");
    Path anonymised = folder.resolve("incident.txt");

    CommandRun.At.input(EXHAUSTED)
        .run(
            "diagnose",
            "-",
            "--no-remedies",
            "--scenario",
            scenario.toString(),
            "--anonymised",
            anonymised.toString())
        .fine();

    assertThat(Files.getPosixFilePermissions(scenario))
        .isEqualTo(Files.getPosixFilePermissions(anonymised))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void writesTheMatchingScenarioWhichRuns() throws IOException {
    Path scenario = folder.resolve("incident.yaml");

    CommandRun.At.input(EXHAUSTED)
        .run("diagnose", "-", "--no-remedies", "--scenario", scenario.toString())
        .fine();

    assertThat(CommandRun.of("test", scenario.toString()).code()).isEqualTo(ExitCode.FINE);
    assertThat(
            CommandRun.At.input(EXHAUSTED)
                .run("diagnose", "-", "--scenario", scenario.toString())
                .refused(ExitCode.USAGE))
        .contains("incident.yaml is there already")
        .contains("hint: name another file, or say --force");
  }

  @Test
  void writesASnapshotForOthersThatShowsTheSame() throws IOException {
    Path shared = folder.resolve("shared.txt");
    String[] files = {
      "windows-netstat-anob.txt", "ss-tano.txt", "macos-netstat-an.txt", "proc-net-tcp.txt"
    };
    for (String file : files) {
      String report =
          CommandRun.of("diagnose", CORPUS + file, "--anonymised", shared.toString(), "--force")
              .fine();
      String again = CommandRun.of("diagnose", shared.toString(), "--json").fine();
      String original = CommandRun.of("diagnose", CORPUS + file, "--json").fine();

      String text = Files.readString(shared);
      assertThat(text).doesNotContain("10.20.30.", "10.0.0.20", "192.168.", "17.253.", "w3wp");
      assertThat(report).doesNotContain("10.20.30.", "10.0.0.20", "192.168.", "17.253.", "w3wp");
      assertThat(part(again, "states")).isEqualTo(part(original, "states"));
      assertThat(part(again, "pattern")).isEqualTo(part(original, "pattern"));
    }
  }

  @Test
  void writesAPageInWhichNothingOfTheSnapshotIsMarkup() throws IOException {
    Path page = folder.resolve("page.html");
    String evil = "ESTAB 0 0 10.0.0.4:40001 10.0.0.20:5432 users:((\"<script>x\",pid=1,fd=2))\n";

    CommandRun.At.input(EXHAUSTED + evil + "TCP <img>:1 <b>:2 <i>\n")
        .run("diagnose", "-", "--html", page.toString(), "--no-remedies")
        .fine();

    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("Connections are opened and closed for each call.", "3,976 of 3,976 ports")
        .doesNotContain("<script>x", "<img>", "<i>");
  }

  @Test
  void leavesNoFileWhereTheSnapshotCannotBeRead() {
    Path shared = folder.resolve("shared.txt");

    CommandRun.At.input("nothing of the kind")
        .run("diagnose", "-", "--anonymised", shared.toString())
        .refused(ExitCode.INVALID_SCENARIO);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void heedsTheSettings() {
    String report =
        CommandRun.of(
                "diagnose", CORPUS + "ss-tano.txt", "--settings", CORPUS + "settings-sysctl.txt")
            .fine();

    assertThat(report).contains("ports 1024-65535");
  }

  @Test
  void saysThatASummaryIsTooLittle() {
    CommandRun run = CommandRun.of("diagnose", CORPUS + "ss-s.txt");

    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    // 28201 / 61.024 s = 462.1/s
    assertThat(run.out()).contains("about 462 connections a second").contains("ss -tanpo");
    assertThat(CommandRun.of("diagnose", CORPUS + "ss-s.txt", "--json").out())
        .contains("\"timeWait\":28201");
  }

  @Test
  void countsSeveralFilesTogether() {
    String json =
        CommandRun.of(
                "diagnose",
                CORPUS + "proc-net-tcp.txt",
                CORPUS + "proc-net-tcp6.txt",
                "--json",
                "--no-remedies")
            .fine();

    assertThat(json).contains("\"TIME_WAIT\":3");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diagnose | which snapshot?
          diagnose --live x.txt | --live looks at this machine
          diagnose x.txt --for 3s | --for and --every are for --live
          diagnose x.txt --then y.txt | --then needs --after TIME
          diagnose x.txt --after 3s | --after is the time to the snapshot of --then
          diagnose - --then - --after 3s | - is stdin, which is read once
          diagnose x.txt --then y.txt --after soon | --after
          diagnose x.txt --then y.txt --after 0s | --after must be longer than 0
          diagnose x.txt --scenario no/such/folder/x.yaml | there is no such folder
          """)
  void refusesToBeUsedSo(String line, String message) {
    assertThat(CommandRun.of(line.split(" ", -1)).refused(ExitCode.USAGE)).contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diagnose no-such-file.txt | no-such-file.txt: is not there
          diagnose src/test/resources/snapshots | is a directory: name a file in it
          diagnose src/test/resources/snapshots/settings-sysctl.txt | shows no sockets of TCP in a format that portsim knows
          diagnose src/test/resources/snapshots/ss-tan.txt --settings src/test/resources/snapshots/ss-tan.txt | has none of the settings that matter
          """)
  void tellsWhatCannotBeRead(String line, String message) {
    assertThat(CommandRun.of(line.split(" ", -1)).refused(ExitCode.INVALID_SCENARIO))
        .contains(message);
  }

  /** A text of another kind, an empty file and one of bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"title: no", "", "\u0000\u0001\u0002"})
  void showsHowToCollectWhatIsNeeded(String input) {
    assertThat(CommandRun.At.input(input).run("diagnose", "-").err())
        .contains("ss -tanpo > FILE")
        .contains("or netstat -tanpo,")
        .contains("netstat -ano > FILE")
        .contains("Get-NetTCPConnection | ConvertTo-Csv > FILE")
        .contains("netstat -an > FILE");
  }

  @Test
  void oneConnectionIsToldAsOneAndManyInGroups() {
    String one = EXHAUSTED.replaceFirst("TIME_WAIT", "ESTABLISHED");
    String many = EXHAUSTED.replace("TIME_WAIT", "ESTABLISHED  4711").replaceFirst("4711", "4712");

    assertThat(CommandRun.At.input(one).run("diagnose", "-", "--no-remedies").fine())
        .contains("only 1 is ESTABLISHED");
    // 3,976 but one
    assertThat(CommandRun.At.input(many).run("diagnose", "-", "--no-remedies").fine())
        .contains("pid 4711 (3,975 ESTABLISHED)", "pid 4712 (1 ESTABLISHED)");
  }

  /** 1025 and 1026 are the server's; it has accepted two connections on the first. */
  @Test
  void aServersPortInTheRangeIsInUseOnceWhateverItAccepts() {
    String server =
        """
          TCP  0.0.0.0:1025  0.0.0.0:0  LISTENING
          TCP  0.0.0.0:1026  0.0.0.0:0  LISTENING
          TCP  0.0.0.0:135  0.0.0.0:0  LISTENING
          TCP  10.10.10.10:1025  10.10.10.30:4000  ESTABLISHED
          TCP  10.10.10.10:1025  10.10.10.30:4001  ESTABLISHED
        """;
    String clients =
        EXHAUSTED.lines().skip(66).map(line -> line + "\n").collect(Collectors.joining());

    // 3,976 but the first 66, and 2; 135 is outside of the range
    assertThat(
            CommandRun.At.input(server + clients)
                .run("diagnose", "-", "--json", "--no-remedies")
                .fine())
        .contains("\"inUse\":3912,\"usable\":3976,\"free\":64");
  }

  @Test
  void severalServersThatAnswerAsLittlePointToWhatLiesBetween() {
    String report = hanging(40, 40, 40, 40, 40);

    assertThat(report)
        .startsWith(
            "Diagnosis of ss Several servers do not answer, which points to what lies between: a"
                + " NAT or a firewall.")
        .contains("+ connects to 5 machines hang in SYN_SENT at the same time")
        .contains("+ all share the 200 alike")
        .contains("Also possible: a server does not answer connects");
  }

  @Test
  void oneServerThatAnswersLessThanOthersIsTheOne() {
    // 160 of 200, where 100 each would be alike
    assertThat(hanging(160, 40))
        .startsWith("Diagnosis of ss A server does not answer connects.")
        .contains("Also possible: several servers do not answer");
    // 140 are less than 1.5 times 100
    assertThat(hanging(140, 60)).startsWith("Diagnosis of ss Several servers do not answer");
  }

  /** The report on so many connects to each server that hang, in one line. */
  private static String hanging(int... counts) {
    StringBuilder ss = new StringBuilder();
    int port = 34_000;
    for (int server = 0; server < counts.length; server++) {
      for (int i = 0; i < counts[server]; i++) {
        ss.append("SYN-SENT 0 1 10.1.1.5:").append(port++);
        ss.append(" 192.0.2.").append(server + 1).append(":443\n");
      }
    }
    return CommandRun.At.input(ss.toString())
        .run("diagnose", "-", "--no-remedies")
        .fine()
        .replaceAll("\\s+", " ");
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String connections(int count, String state) {
    return IntStream.range(0, count)
        .mapToObj(i -> state + " 0 0 10.0.0.4:" + (33_000 + i) + " 10.0.0.20:5432\n")
        .collect(Collectors.joining());
  }

  private static String part(String json, String key) {
    int begin = json.indexOf("\"" + key + "\":");
    return json.substring(begin, json.indexOf(key.equals("states") ? "}" : ",", begin));
  }
}
