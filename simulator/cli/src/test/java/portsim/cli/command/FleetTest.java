package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that stand for several machines: what is told of all, and of each. */
class FleetTest {
  /** 10 ports, each kept for 1 s, and RATE calls a second on each machine. */
  private static final String FLEET =
      """
      title: Fleet
      duration: 10s
      sample: 10s
      hosts:
        web: { profile: custom, count: 3, ports: 10000-10009, timeWait: 1s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        first: { from: web, to: service, arrivals: ARRIVALS }
        second: { from: web, to: service, arrivals: 1/s, HOLD }
      """;

  @TempDir private Path folder;

  private String file(String arrivals, String hold) throws IOException {
    String text = FLEET.replace("ARRIVALS", arrivals).replace("HOLD", hold);
    return Scenarios.file(folder, "fleet.yaml", text);
  }

  /** 11 calls a second, each of which keeps a port for 1 s, take 11 ports, and there are 10. */
  @Test
  void machinesThatAreAlikeFareAlike() throws IOException {
    String json = CommandRun.of("run", file("10/s", "hold: 0ms"), "--json").fine();
    assertThat(json)
        .contains(
            "\"fleet\":{\"machines\":3,\"exhausted\":3,\"firstExhausted\":\"web-1\","
                + "\"attempted\":{\"least\":110,\"median\":110,\"greatest\":110},");
    assertThat(CommandRun.of("run", file("10/s", "hold: 0ms")).fine())
        .contains("Machine by machine", "base, web: 3 machines with 110 calls each, of which ");
    assertThat(CommandRun.of("run", file("5/s", "hold: 0ms")).fine())
        .contains("base, web: 3 machines with 60 calls each; none runs out of ports.");
  }

  /** The straight way, and the one by which connects can be tried again. */
  @ParameterizedTest
  @ValueSource(strings = {"hold: 0ms", "retry: { times: 1, after: 1ms }"})
  void whatIsToldOfEachAddsUpToWhatIsToldOfAll(String way) throws IOException {
    String json = CommandRun.of("run", file("{ poisson: 12/s }", way), "--json").fine();
    String fleet = json.substring(json.indexOf("\"each\":"), json.indexOf("\"servers\""));
    String calls = json.substring(json.indexOf("\"calls\""));
    for (String count : new String[] {"attempted", "completed", "failed", "inProgress"}) {
      assertThat(sum(count, fleet)).as(count).isEqualTo(first(count, calls));
    }
    assertThat(sum("failed", fleet)).isPositive();
    assertThat(least("firstExhaustion", fleet)).isEqualTo(least("firstExhaustion", calls));
  }

  private static Matcher numbers(String key, String json) {
    return Pattern.compile("\"" + key + "\":([0-9.]+)").matcher(json);
  }

  private static long sum(String key, String json) {
    return numbers(key, json).results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
  }

  private static long first(String key, String json) {
    Matcher found = numbers(key, json);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  private static double least(String key, String json) {
    return numbers(key, json)
        .results()
        .mapToDouble(each -> Double.parseDouble(each.group(1)))
        .min()
        .orElseThrow();
  }
}
