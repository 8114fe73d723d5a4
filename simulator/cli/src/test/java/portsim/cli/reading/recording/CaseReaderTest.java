package portsim.cli.reading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.network.port.PortRange;
import portsim.network.port.SocketOptions;
import portsim.network.profile.SettingValue;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedAttempt.Ending;
import portsim.replay.RecordedCase;
import portsim.replay.RecordedCase.Destination;
import portsim.replay.RecordedSecond;
import portsim.replay.ServerBehaviour;

class CaseReaderTest {
  private static final String SETTINGS =
      "\"client_sysctls_effective\": { \"net.ipv4.ip_local_port_range\": \"40000\\t40001\" },";
  private static final String DESTINATIONS = "[\"10.0.0.2:80\"]";
  private static final SettingValue TWO_PORTS =
      new SettingValue.Range(new PortRange(40_000, 40_001));

  @TempDir private Path temporary;
  private CaseFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = CaseFolder.in(temporary.resolve("two-ports"));
  }

  @Test
  void readsAWholeCase() throws IOException {
    RecordedCase recorded = folder.recorded();
    assertThat(recorded.name()).isEqualTo("two-ports");
    assertThat(recorded.client().values()).containsEntry("ip_local_port_range", TWO_PORTS);
    assertThat(recorded.hz()).isEqualTo(250);
    assertThat(recorded.phaseKnown()).isTrue();
    assertThat(recorded.timerPhaseNanos()).isEqualTo(1_295_600_000);
    assertThat(recorded.clockPhaseNanos()).isEqualTo(258_787); // 3170224258787 mod 1000000
    assertThat(recorded.addresses()).containsExactly("10.0.0.1");
    assertThat(recorded.destinations())
        .containsExactly(new Destination("10.0.0.2:80", RecordedCase.Answer.LISTENS));
    assertThat(recorded.behaviour()).isEqualTo(new ServerBehaviour(4_096, 0, 0, null));
    assertThat(recorded.durationNanos()).isEqualTo(2_000_000_000);
    assertThat(recorded.attempts())
        .hasSize(4)
        .contains(
            new RecordedAttempt(
                3,
                100_000_000,
                100_054_000,
                0,
                0,
                Ending.NEVER,
                0,
                SocketOptions.PLAIN,
                "ok",
                40_001));
    assertThat(recorded.seconds())
        .containsExactly(
            new RecordedSecond(998_000_000, 2, 0), new RecordedSecond(1_998_200_000, 2, 0));
  }

  @Test
  void whatWasNotMeasuredIsUnknown() throws IOException {
    folder
        .with("case.json", "\"measured\"", "\"not measured\"")
        .with("case.json", "\"hz\"", "\"h\"");
    RecordedCase recorded = folder.recorded();
    assertThat(recorded.hz()).isEqualTo(250);
    assertThat(recorded.phaseKnown()).isFalse();
    assertThat(recorded.timerPhaseNanos()).isZero();
    assertThat(recorded.clockPhaseNanos()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~client_sysctls_set~: { ~ip_local_port_range~: ~40000 40001~ }",
        "~client_sysctls_effective~: { ~net.ipv4.ip_local_port_range~: ~40000 40001~ }",
        "~client_sysctls_effective~: {}, ~port_range~: [40000, 40001]",
        "~client_sysctls_effective~: null, ~port_range~: [40000, 40001]",
      })
  void settingsAreThoseInEffectOrElseThoseThatWereSet(String entries) throws IOException {
    folder.with("case.json", SETTINGS, entries.replace('~', '"') + ",");
    assertThat(folder.recorded().client().values()).containsEntry("ip_local_port_range", TWO_PORTS);
  }

  @Test
  void whatIsInEffectOutranksWhatWasSet() throws IOException {
    folder.describedWith("\"client_sysctls_set\": { \"net.ipv4.ip_local_port_range\": \"1 2\" }");
    assertThat(folder.recorded().client().values()).containsEntry("ip_local_port_range", TWO_PORTS);
  }

  @Test
  void aSettingIsANumberOrText() throws IOException {
    folder.describedWith("\"server_sysctls_set\": { \"net.ipv4.tcp_fin_timeout\": 10 }");
    assertThat(folder.recorded().server().values())
        .containsEntry("tcp_fin_timeout", new SettingValue.Whole(10));
  }

  @Test
  void settingsUnknownAndSettingsWithoutAValueDoNotCount() throws IOException {
    folder.describedWith(
        "\"server_sysctls_effective\": { \"net.ipv4.tcp_congestion_control\": \"bbr\","
            + " \"net.ipv4.ip_local_reserved_ports\": \"\" }");
    assertThat(folder.recorded().server().names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one address: it refuses        | a:1     | false              |     | REFUSES",
        "its neighbour listens          | a:1 a:2 | true false         |     | LISTENS REFUSES",
        "nobody is there                | a:1 b:2 | true false         |     | LISTENS NOTHING",
        "nobody is there, twice         | a:1 b:2 | false false        |     | NOTHING NOTHING",
        "loopback is there              | 127.0.0.2:1 b:2 | false true |     | REFUSES LISTENS",
        "the client itself is there     | 10.0.0.1:1 b:2 | false true  |     | REFUSES LISTENS",
        "loopback of IPv6 is there      | [::1]:1 b:2 | false true   |     | REFUSES LISTENS",
        "said outright                  | a:1 b:2 | ~drop~ ~refuses~   |     | NOTHING REFUSES",
        "in other words                 | a:1 b:2 | ~blackhole~ true   |     | NOTHING LISTENS",
        "in yet other words             | a:1 b:2 | ~black-hole~ true  |     | NOTHING LISTENS",
        "a remark says so               | a:1 a:2 | true false | a black hole | LISTENS NOTHING",
        "a remark does not outrank that | a:1 b:2 | true ~refuses~ | blackhole | LISTENS REFUSES",
      })
  void whereNobodyListensAMachineRefusesIfThereIsOne(
      String why, String destinations, String listening, String note, String answers)
      throws IOException {
    folder
        .with("case.json", DESTINATIONS, list(destinations, "\""))
        .describedWith("\"note\": \"" + (note == null ? "" : note) + "\"")
        .describedWith("\"destination_listening\": " + list(listening.replace('~', '"'), ""));
    assertThat(folder.recorded().destinations())
        .as(why)
        .extracting(destination -> destination.answer().name())
        .containsExactly(answers.split(" ", -1));
  }

  private static String list(String words, String quote) {
    return "[" + quote + words.replace(" ", quote + ", " + quote) + quote + "]";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                   | 4096 | 0           | 0",
        "[~--backlog~, ~5~, ~--synlog~, ~1~, ~--noaccept~]    | 5    | never       | 0",
        "[~--backlog~, 0, ~--accept-after~, ~20000~]          | 0    | 20000000000 | 0",
        "[~--srv-delay~, ~5000.5~]                            | 4096 | 0           | 5000500000",
        "[~--srv-delay~, ~-1~]                                | 4096 | 0           | never",
        "~--backlog=5 --srv-delay=-1 --synlog --new 7~        | 5    | 0           | never",
      })
  void theServerActsAsItsOptionsSay(
      String options, int backlog, String acceptsFrom, String closesAfter) throws IOException {
    folder.describedWith("\"harness_args\": " + options.replace('~', '"'));
    assertThat(folder.recorded().behaviour())
        .isEqualTo(new ServerBehaviour(backlog, nanos(acceptsFrom), nanos(closesAfter), null));
  }

  private static long nanos(String text) {
    return text.equals("never") ? Long.MAX_VALUE : Long.parseLong(text);
  }

  /** Bits are an eighth of a byte; the k of rates is 1000, that of sizes 1024. */
  @ParameterizedTest
  @CsvSource({
    "rate 20kbit burst 100 limit 20000, 2500, 100",
    "rate 1mbit burst 32kbit latency 400ms, 125000, 4096",
    "root tbf rate 8000 burst 2k, 1000, 2048",
    "rate 3kbps burst 10kb, 3000, 10240",
    "rate 1gbit buffer 100/8 limit 1, 125000000, 100",
    "rate 1.5Kibit burst 1Mb, 192, 1048576",
  })
  void aTokenBucketIsReadAsTcWritesIt(String text, long bytesPerSecond, long burstBytes)
      throws IOException {
    folder.describedWith("\"server_egress_tbf\": \"" + text + "\"");
    assertThat(folder.recorded().behaviour().egress())
        .isEqualTo(new ServerBehaviour.Egress(bytesPerSecond, burstBytes));
  }

  @ParameterizedTest
  @CsvSource({"c, CLIENT", "s, SERVER", "r, RESET", "n, NEVER", "w, SERVER_ALONE"})
  void aLetterSaysWhoClosed(String letter, Ending ending) throws IOException {
    folder.with("attempts.csv", ",n,-", "," + letter + ",-");
    assertThat(folder.recorded().attempts()).allMatch(attempt -> attempt.ending() == ending);
  }

  @Test
  void columnsStandInAnyOrderBesideOthersAndSomeMayBeAbsent() throws IOException {
    folder
        .with("attempts.csv", "close,new,outcome,hold_ms,dest,offset_ms\nc,7,PENDING,1.5,0,12.25\n")
        .with("seconds.csv", "time_wait,new,established,second\n7,,5,3\n\n");
    assertThat(folder.recorded().attempts())
        .containsExactly(
            new RecordedAttempt(
                2,
                12_250_000,
                12_250_000,
                0,
                1_500_000,
                Ending.CLIENT,
                0,
                SocketOptions.PLAIN,
                "PENDING",
                0));
    // 3 ms before the second's end
    assertThat(folder.recorded().seconds())
        .isEqualTo(List.of(new RecordedSecond(3_997_000_000L, 5, 7)));
  }

  @Test
  void withoutATimeMeasuredThePlannedOneCounts() throws IOException {
    folder.with("attempts.csv", "100.000,100.054,", "100.000,,");
    assertThat(folder.recorded().attempts().get(1).atNanos()).isEqualTo(100_000_000);
  }

  @Test
  void whatWasCountedMayBeNothing() throws IOException {
    folder.with("seconds.csv", "second,established,time_wait\n");
    assertThat(folder.recorded().seconds()).isEmpty();
  }
}
