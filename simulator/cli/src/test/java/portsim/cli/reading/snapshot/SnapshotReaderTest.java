package portsim.cli.reading.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.RestTimes;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.SocketSummary;

/** Every format of the corpus; the numbers are counted by hand in its files. */
class SnapshotReaderTest {
  private static final String DATABASE = "10.0.0.20";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-netstat-n.txt | WINDOWS_NETSTAT | 1 SYN_SENT, 2 ESTABLISHED, 3 TIME_WAIT
          windows-netstat-n-utf16.txt | WINDOWS_NETSTAT | 1 SYN_SENT, 2 ESTABLISHED, 3 TIME_WAIT
          windows-netstat-n-utf16-without-mark.txt | WINDOWS_NETSTAT | 1 SYN_SENT, 2 ESTABLISHED, 3 TIME_WAIT
          windows-netstat-an.txt | WINDOWS_NETSTAT | 3 LISTEN, 1 SYN_SENT, 3 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 CLOSING, 1 LAST_ACK, 1 TIME_WAIT
          windows-netstat-ano.txt | WINDOWS_NETSTAT | 1 LISTEN, 3 ESTABLISHED, 2 TIME_WAIT, 1 BOUND
          windows-netstat-anob.txt | WINDOWS_NETSTAT | 2 LISTEN, 2 ESTABLISHED, 1 CLOSE_WAIT, 1 TIME_WAIT
          windows-netstat-german-cp850.txt | WINDOWS_NETSTAT | 2 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 CLOSE_WAIT, 1 TIME_WAIT
          windows-netstat-german-utf8.txt | WINDOWS_NETSTAT | 2 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 CLOSE_WAIT, 1 TIME_WAIT
          windows-netstat-unknown-language.txt | WINDOWS_NETSTAT | 1 LISTEN, 1 ESTABLISHED, 1 TIME_WAIT
          powershell.csv | POWERSHELL_CSV | 1 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 TIME_WAIT, 1 BOUND, 1 CLOSED
          powershell-numbers-semicolons.csv | POWERSHELL_CSV | 1 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 TIME_WAIT, 1 BOUND, 1 CLOSED
          powershell-selected.csv | POWERSHELL_CSV | 1 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 TIME_WAIT, 1 BOUND, 1 CLOSED
          powershell-table.txt | POWERSHELL_CSV | 1 LISTEN, 1 ESTABLISHED, 2 TIME_WAIT, 1 BOUND
          linux-netstat-tan.txt | LINUX_NETSTAT | 2 LISTEN, 1 SYN_SENT, 1 SYN_RECEIVED, 2 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 CLOSING, 1 LAST_ACK, 1 TIME_WAIT
          linux-netstat-tanpo.txt | LINUX_NETSTAT | 1 LISTEN, 1 SYN_SENT, 2 ESTABLISHED, 2 TIME_WAIT
          linux-netstat-portuguese-latin1.txt | LINUX_NETSTAT | 1 LISTEN, 1 ESTABLISHED, 1 CLOSE_WAIT, 1 LAST_ACK, 1 TIME_WAIT
          ss-tan.txt | SS | 3 LISTEN, 1 SYN_SENT, 1 SYN_RECEIVED, 4 ESTABLISHED, 1 FIN_WAIT_1, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 CLOSING, 1 LAST_ACK, 1 TIME_WAIT, 1 BOUND
          ss-tanp.txt | SS | 1 LISTEN, 3 ESTABLISHED, 1 TIME_WAIT
          ss-tano.txt | SS | 1 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 FIN_WAIT_2, 6 TIME_WAIT
          ss-tanpoe.txt | SS | 1 LISTEN, 1 ESTABLISHED, 1 TIME_WAIT
          ss-all-families.txt | SS | 1 LISTEN, 1 ESTABLISHED, 1 TIME_WAIT
          ss-coloured-by-grep.txt | SS | 1 ESTABLISHED, 1 TIME_WAIT
          proc-net-tcp.txt | PROC_NET_TCP | 1 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 CLOSE_WAIT, 2 TIME_WAIT
          proc-net-tcp6.txt | PROC_NET_TCP | 1 LISTEN, 1 ESTABLISHED, 1 TIME_WAIT
          macos-netstat-an.txt | BSD_NETSTAT | 2 LISTEN, 1 SYN_SENT, 2 ESTABLISHED, 1 FIN_WAIT_2, 1 CLOSE_WAIT, 1 TIME_WAIT
          macos-netstat-anv.txt | BSD_NETSTAT | 1 LISTEN, 1 ESTABLISHED, 1 TIME_WAIT
          freebsd-netstat-an.txt | BSD_NETSTAT | 2 LISTEN, 1 SYN_SENT, 1 ESTABLISHED, 1 TIME_WAIT
          pasted-together.txt | WINDOWS_NETSTAT LINUX_NETSTAT SS | 2 ESTABLISHED, 4 TIME_WAIT
          wrapped-and-cut.txt | WINDOWS_NETSTAT | 1 ESTABLISHED, 3 TIME_WAIT
          """)
  void countsTheSocketsOf(String file, String formats, String counts) throws IOException {
    MachineSnapshot snapshot = SnapshotCorpus.snapshot(file);

    assertThat(snapshot.formats().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(formats);
    assertThat(snapshot.counts()).hasToString(counts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-netstat-ano.txt | pid 3412 | 2 ESTABLISHED, 1 BOUND
          windows-netstat-anob.txt | w3wp.exe (pid 2016) | 2 ESTABLISHED
          windows-netstat-anob.txt | svchost.exe (pid 924) | 1 LISTEN
          windows-netstat-anob.txt | svchost.exe (pid 2388) | 1 CLOSE_WAIT
          windows-netstat-anob.txt | pid 4 | 1 LISTEN
          powershell.csv | pid 3412 | 1 ESTABLISHED, 1 FIN_WAIT_1, 1 CLOSE_WAIT, 1 BOUND
          powershell-table.txt | pid 3412 | 1 ESTABLISHED, 1 BOUND
          linux-netstat-tanpo.txt | java (pid 1234) | 1 SYN_SENT, 1 ESTABLISHED
          linux-netstat-tanpo.txt | nginx: worker p (pid 815) | 1 ESTABLISHED
          ss-tanp.txt | java (pid 1234) | 2 ESTABLISHED
          ss-tanp.txt | nginx (pid 813) | 1 LISTEN
          ss-tanp.txt | python3 (pid 4321) | 1 ESTABLISHED
          ss-tanpoe.txt | java (pid 1234) | 1 ESTABLISHED
          macos-netstat-anv.txt | App (Service) (pid 56664) | 1 ESTABLISHED
          macos-netstat-anv.txt | postgres (pid 2415) | 1 LISTEN
          """)
  void countsTheSocketsOfAProcess(String file, String process, String counts) throws IOException {
    assertThat(SnapshotCorpus.snapshot(file).processes().get(process)).hasToString(counts);
  }

  @Test
  void givesNoProcessToATimeWaitBeforeTheOwnerOfAnotherProtocol() throws IOException {
    String text =
        """
          TCP  10.0.0.4:50003  10.0.0.1:1433  TIME_WAIT  0
          UDP  0.0.0.0:123  *:*  1044
         [svchost.exe]
        """;

    assertThat(SnapshotCorpus.snapshotOf(text).processes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} ms")
  @CsvSource({
    // 53.21 s + 3.05 s
    "linux-netstat-tanpo.txt, 5432, 56260, 2",
    // 59 + 37 + 9.373 + 9.373 + 0.954 + 89 s
    "ss-tano.txt, 5432, 204700, 6",
    // 0x14B4 and 0x64 hundredths of a second
    "proc-net-tcp.txt, 5432, 54000, 2"
  })
  void sumsTheRestOfTimeWait(String file, int port, long millis, long count) throws IOException {
    Destination database = destination(SnapshotCorpus.snapshot(file), DATABASE, port);
    RestTimes rest = Objects.requireNonNull(database.timeWaits());

    assertThat(rest.sumMillis()).isEqualTo(millis);
    assertThat(rest.count()).isEqualTo(count);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"linux-netstat-tanpo.txt, 2", "ss-tano.txt, 3", "proc-net-tcp.txt, 3"})
  void countsHowOftenASynIsSentAgain(String file, long retries) throws IOException {
    assertThat(destination(SnapshotCorpus.snapshot(file), "10.0.0.21", 5432).synRetries())
        .isEqualTo(retries);
  }

  @Test
  void readsTheSummaryOfSs() throws IOException {
    assertThat(SnapshotCorpus.snapshot("ss-s.txt").summary())
        .isEqualTo(new SocketSummary(28_611, 187, 28_391, 2, 28_201));
  }

  @Test
  void bringsAddressesToOneForm() throws IOException {
    assertThat(endpoints("proc-net-tcp6.txt")).containsExactly("[2001:db8::2]:443");
    assertThat(endpoints("macos-netstat-an.txt"))
        .contains("[fe80::1%lo0]:631", "[2600:1901:0:9e23]:443");
    assertThat(endpoints("ss-tan.txt")).contains("[fe80::2%eth0]:443");
    assertThat(endpoints("windows-netstat-an.txt")).contains("[fe80::9abc%12]:445");
  }

  @Test
  void leavesOutTheConnectionsOfOthersToAServer() throws IOException {
    // 10.0.0.99 has connected to ports 22 and 80, on which something listens.
    assertThat(endpoints("ss-tan.txt")).noneMatch(each -> each.startsWith("10.0.0.99"));
    assertThat(endpoints("proc-net-tcp6.txt")).noneMatch(each -> each.startsWith("10.0.0.99"));
  }

  @Test
  void readsWhateverIsPastedTogether() throws IOException {
    SnapshotReader reader = SnapshotCorpus.reader("pasted-together.txt");

    assertThat(reader.settings().values())
        .containsOnly(
            java.util.Map.entry("dynamicport", "49152-65535"),
            java.util.Map.entry("ip_local_port_range", "32768-60999"),
            java.util.Map.entry("tcp_tw_reuse", "2"));
    assertThat(reader.snapshot().duplicates()).isEqualTo(1);
    assertThat(reader.snapshot().skipped().count()).isZero();
  }

  @Test
  void tellsTheLinesThatItLeavesOut() throws IOException {
    SkippedLines skipped = SnapshotCorpus.snapshot("wrapped-and-cut.txt").skipped();

    assertThat(skipped.first())
        .extracting(each -> each.number() + ": " + each.reason())
        .containsExactly(
            "9: has names in place of numbers: collect it with the option -n",
            "10: has no address and port where they should be",
            "11: has a state that is not known: TIME_WAITING",
            "12: has no state");
    assertThat(skipped.count()).isEqualTo(4);
  }

  @Test
  void letsNoProcessSteerTheTerminal() throws IOException {
    assertThat(SnapshotCorpus.snapshot("ss-coloured-by-grep.txt").processes())
        .containsOnlyKeys("\uFFFD]0;evil\uFFFD (pid 7)");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', is empty",
    "'\u0000\u0001\u0002\u0003 TCP', is a binary file",
  })
  void refuses(String text, String refusal) throws IOException {
    SnapshotReader reader = new SnapshotReader(null, null, (format, line) -> {});

    assertThat(reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(refusal);
  }

  @Test
  void refusesWhatIsCompressed() throws IOException {
    SnapshotReader reader = new SnapshotReader(null, null, (format, line) -> {});

    assertThat(reader.read(new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 8, 0})))
        .startsWith("is compressed");
  }

  @Test
  void recognisesNothingInOtherText() throws IOException {
    String text = "title: a scenario\nhosts:\n  web: {profile: linux}\nTCP is a protocol\n";

    assertThat(SnapshotCorpus.reader(text.getBytes(StandardCharsets.UTF_8)).hasRecognised())
        .isFalse();
  }

  @Test
  void handsOnEverySocketAsItIsCounted() throws IOException {
    List<SocketLine> copied = new ArrayList<>();
    SnapshotReader reader = new SnapshotReader(null, null, (format, line) -> copied.add(line));
    reader.read(
        new ByteArrayInputStream(
            "ESTAB 0 0 10.0.0.4:40001 10.0.0.20:5432\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(copied)
        .containsExactly(
            new SocketLine(
                new Endpoint("10.0.0.4", 40_001),
                new Endpoint(DATABASE, 5432),
                SocketState.ESTABLISHED,
                null,
                null));
  }

  private static Destination destination(MachineSnapshot snapshot, String address, int port) {
    @Nullable Destination destination = snapshot.destination(new Endpoint(address, port));
    return Objects.requireNonNull(destination);
  }

  private static List<String> endpoints(String file) throws IOException {
    return SnapshotCorpus.snapshot(file).destinations().stream()
        .map(each -> each.endpoint().text())
        .toList();
  }
}
