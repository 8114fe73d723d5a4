package portsim.cli.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Whatever the bytes are: there is a tree or a problem, no exception, and no endless loop. */
class MutationTest {
  private static final int ROUNDS = 2_000;
  private static final String TELLING = "\t\n\r \"'#%&*,-:>?@[]`{|}!~<=\\x0u";

  private static final String SAMPLE =
      """
      # 3976 ports / 20 per second
      title: "SQL Server: pooling off"
      about: >
        Folded text
        in two lines.
      duration: 10m
      hosts:
        web: { profile: windows-2003, address: 10.10.10.10, settings: { MaxUserPort: 20_000 } }
      servers:
        sql:
          address: "[::1]:1433"   # quoted
      timeline:
        - at: 5m
          do: 'restart sql'
        - { at: 6m, do: "set hosts.web.settings.X \\u00e9" }
      expect:
        calls.failed: "> 0"
        größe: 😀
      """;

  private static final String JSON_SAMPLE =
      """
      {"title": "x", "hosts": {"web": {"ports": [1025, 5e3, -1.0, null, true]}},
       "servers": {"sql": {"address": "[::1]:1433", "é": "\\ud83d\\ude00 \\n"}}}
      """;

  private final SplittableRandom random = new SplittableRandom(328_476);

  @Test
  void mutatedBytesOfYamlNeverEscape() {
    check(SAMPLE, "x.yaml");
  }

  @Test
  void mutatedBytesOfJsonNeverEscape() {
    check(JSON_SAMPLE, "x.json");
    check(JSON_SAMPLE, "x.yaml");
  }

  private void check(String sample, String name) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            read(name, mutated(i % 2 == 0 ? sample : shuffled(sample)));
          }
        });
  }

  private static void read(String name, byte[] bytes) throws IOException {
    Problems problems = new Problems();
    SourceText text = new SourceFiles(new ByteArrayInputStream(bytes)).read("-", problems);
    SourceText source = new SourceText(name, text == null ? "a: b" : text.text());
    Node root = TreeReader.read(source, problems);
    assertThat(root != null || problems.hasErrors()).isTrue();
    assertThat(problems.sorted())
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).isNotBlank();
              assertPlaceExists(problem.place(), source);
            });
    new ProblemPrinter(List.of(source), true).print(problems, new StringBuilder());
    TreeReader.readValue(new SourceText("--set", source.text()), problems);
  }

  private static void assertPlaceExists(Place place, SourceText source) {
    if (place.source().equals(source.name()) && place.line() > 0) {
      String line = source.line(place.line());
      assertThat(place.line()).isLessThanOrEqualTo(source.lineCount());
      assertThat(place.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    }
  }

  private String shuffled(String sample) {
    List<String> lines = new ArrayList<>(sample.lines().toList());
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  private byte[] mutated(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      bytes = mutatedOnce(bytes, random.nextInt(bytes.length));
    }
    return bytes;
  }

  private byte[] mutatedOnce(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed[at] = (byte) random.nextInt(256);
      case 1 -> changed = Arrays.copyOf(bytes, at);
      case 2 -> {
        System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
        changed = Arrays.copyOf(changed, bytes.length - 1);
      }
      default -> changed[at] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
    }
    return changed;
  }
}
