package portsim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.GoldenFile;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.record.Metric;
import portsim.record.Numbers;
import portsim.record.Totals;
import portsim.record.Vocabulary;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Results as JSON. */
class JsonReportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "report");
  private static final String PLAIN_DECIMAL = "(0|[1-9][0-9]*)(\\.[0-9]{0,8}[1-9])?";

  private static RanFile poolingOff;
  private static RanFile apartment;
  private static RanFile objectPool;
  private static Mapping json;
  private static Mapping withObjects;

  @BeforeAll
  static void run() throws IOException {
    poolingOff = RanFile.bundled("sql-server/pooling-off.yaml", "1m");
    apartment = RanFile.bundled("enterprise-services/apartment.yaml", "1m");
    json = parsed(poolingOff.json());
    objectPool = RanFile.bundled("enterprise-services/object-pool.yaml", "1m");
    withObjects = parsed(objectPool.json());
  }

  /** Reads JSON strictly: a key that occurs twice is refused, and values stay text. */
  private static Mapping parsed(String text) {
    Problems problems = new Problems();
    Node root = TreeReader.read(new SourceText("result.json", text), problems);
    assertThat(problems.sorted()).isEmpty();
    return (Mapping) root;
  }

  private static Node at(Node root, String... keys) {
    Node node = root;
    for (String key : keys) {
      node = ((Mapping) node).get(key);
      assertThat(node).as(key).isNotNull();
    }
    return node;
  }

  private static List<String> keys(Node map) {
    return List.copyOf(((Mapping) map).entries().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql-server/pooling-off", "basics/round-trip"})
  void isTheSameToTheByte(String scenario) throws IOException {
    String name = scenario.substring(scenario.indexOf('/') + 1) + ".json";
    RanFile ran = RanFile.bundled(scenario + ".yaml", "1m");
    GoldenFile.assertMatches(GOLDEN.resolve(name), ran.json() + "\n");
  }

  @Test
  void itsKeysHaveAnOrder() {
    assertThat(keys(json))
        .containsExactly("schema", "portsim", "scenario", "file", "seed", "variants");
    assertThat(keys(at(json, "variants")))
        .containsExactly("base", "pooled", "tuned", "pooled-and-tuned");
    Node base = at(json, "variants", "base");
    assertThat(keys(base))
        .containsExactly("result", "findings", "events", "errors", "expectations");
    assertThat(keys(at(base, "result")))
        .containsExactly(
            "calls",
            "connections",
            "syns",
            "traffic",
            "identities",
            "incidents",
            "ports",
            "hosts",
            "servers",
            "workloads",
            "pools",
            "queues",
            "objects",
            "series");
    Listing findings = (Listing) at(base, "findings");
    assertThat(findings.items())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(keys(each)).containsExactly("id", "text", "assumed"));
    Listing errors = (Listing) at(base, "errors");
    assertThat(errors.items())
        .hasSize(1)
        .allSatisfy(
            each -> assertThat(keys(each)).containsExactly("workload", "cause", "calls", "text"));
    Listing expectations = (Listing) at(base, "expectations");
    assertThat(expectations.items())
        .hasSize(9)
        .allSatisfy(
            each -> assertThat(keys(each)).containsExactly("path", "required", "actual", "passed"));
  }

  // ---------------------------------------------------------------------------------- The result

  private static Node result(Metric.Scope scope) {
    Node result = at(json, "variants", "base", "result");
    return switch (scope) {
      case WORLD -> result;
      case HOST -> at(result, "hosts", "web");
      case SERVER -> at(result, "servers", "sql");
      case WORKLOAD -> at(result, "workloads", "orders");
      case POOL -> at(json, "variants", "pooled", "result", "pools", "orders");
      case QUEUE -> at(parsed(apartment.json()), "variants", "base", "result", "queues", "orders");
      case OBJECTS -> at(withObjects, "variants", "base", "result", "objects", "orders");
    };
  }

  private static Totals totals(Metric.Scope scope) {
    var run = poolingOff.results().get(0).run();
    return switch (scope) {
      case WORLD -> run.world();
      case HOST -> run.hosts().get("web");
      case SERVER -> run.servers().get("sql");
      case WORKLOAD -> run.workloads().get("orders");
      case POOL -> poolingOff.results().get(1).run().pools().get("orders");
      case QUEUE -> apartment.results().get(0).run().queues().get("orders");
      case OBJECTS -> objectPool.results().get(0).run().objects().get("orders");
    };
  }

  private static List<String> paths(String prefix, Node node) {
    if (!(node instanceof Mapping mapping)) {
      return List.of(prefix);
    }
    return mapping.entries().entrySet().stream()
        .flatMap(
            entry -> {
              String path = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
              return paths(path, entry.getValue().value()).stream();
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Metric.Scope.class)
  void hasEveryPathOfTheVocabularyAndTheOutages(Metric.Scope scope) {
    Stream<String> metrics = Vocabulary.of(scope).stream().map(Metric::path);
    Stream<String> outages =
        !Vocabulary.hasPorts(scope) || totals(scope).ports() == null
            ? Stream.of()
            : Stream.of("ports.outages");
    List<String> found =
        paths("", result(scope)).stream()
            .filter(
                path -> !path.matches("(hosts|servers|workloads|pools|queues|objects|series)\\..*"))
            .toList();
    assertThat(found).containsExactlyElementsOf(Stream.concat(metrics, outages).toList());
  }

  @ParameterizedTest
  @EnumSource(Metric.Scope.class)
  void hasTheNumbersOfTheRecord(Metric.Scope scope) {
    for (Metric metric : Vocabulary.of(scope)) {
      long value = metric.value().applyAsLong(totals(scope));
      String text = ((Scalar) at(result(scope), metric.path().split("\\.", -1))).text();
      assertThat(text)
          .as(metric.path())
          .isEqualTo(
              metric.unit() == Metric.Unit.COUNT ? Long.toString(value) : Numbers.seconds(value));
    }
  }

  @Test
  void hasNothingButPlainDecimals() {
    for (String variant : keys(at(json, "variants"))) {
      List<Scalar> numbers = new ArrayList<>();
      collect(at(json, "variants", variant, "result"), numbers);
      assertThat(numbers)
          .hasSizeGreaterThan(100)
          .allSatisfy(
              number -> {
                if (!number.isNull()) {
                  assertThat(number.text()).matches(PLAIN_DECIMAL);
                }
              });
    }
  }

  private static void collect(Node node, List<Scalar> scalars) {
    if (node instanceof Scalar scalar) {
      scalars.add(scalar);
    } else if (node instanceof Listing listing) {
      listing.items().forEach(item -> collect(item, scalars));
    } else if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> collect(entry.value(), scalars));
    }
  }

  @Test
  void whatNeverHappensIsNull() {
    assertThat(at(json, "variants", "base", "result", "ports", "firstExhaustion").isNull())
        .isFalse();
    assertThat(at(json, "variants", "pooled", "result", "ports", "firstExhaustion").isNull())
        .isTrue();
  }

  @Test
  void anOutageHasItsEnds() {
    Listing outages = (Listing) at(json, "variants", "base", "result", "ports", "outages");
    assertThat(outages.items().stream().map(each -> paths("", each)))
        .hasSize(2)
        .allMatch(List.of("from", "until")::equals);
    // 198.8 s and, after 240.05 s, once more.
    assertThat(outages.items().stream().map(each -> ((Scalar) at(each, "from")).text()))
        .containsExactly("198.8", "438.85");
    assertThat(outages.items().stream().map(each -> ((Scalar) at(each, "until")).text()))
        .containsExactly("240.05", "480.1");
  }

  @Test
  void theColumnsOfASeriesAreEquallyLong() {
    Node series = at(json, "variants", "base", "result", "series");
    assertThat(keys(series)).containsExactly("time", "hosts");
    int points = ((Listing) at(series, "time")).items().size();
    assertThat(points).isEqualTo(11); // 0, 1, ... 10 minutes
    Mapping web = (Mapping) at(series, "hosts", "web");
    assertThat(keys(web))
        .contains("established", "timeWait", "free", "attempts", "failures")
        .allSatisfy(key -> assertThat(((Listing) at(web, key)).items()).hasSize(points));
  }

  @ParameterizedTest(name = "{0} ns are {1} s")
  @CsvSource({
    "0, 0",
    "1, 0.000000001",
    "10, 0.00000001",
    "100_000_000, 0.1",
    "198_800_000_000, 198.8",
    "240_050_000_000, 240.05",
    "1_000_000_000_000_000, 1000000",
    "999_999_999, 0.999999999",
    "3_153_600_000_000_000_000, 3153600000",
    "-1_500_000_000, -1.5",
    "-1, -0.000000001",
  })
  void secondsArePlainDecimals(String nanos, String seconds) {
    assertThat(Numbers.seconds(Long.parseLong(nanos.replace("_", "")))).isEqualTo(seconds);
  }

  @Test
  void namesOfAnyKindStayWhatTheyAre() {
    String title = "\"Straße\" \\ \u0007 \u2028 \uD83D\uDE00";
    String text =
        """
        title: "\\"Straße\\" \\\\ \\a \\u2028 \uD83D\uDE00"
        duration: 1s
        hosts: { web: { profile: linux } }
        servers: { sql: { address: "[::1]:1433" } }
        workloads: { orders: { from: web, to: sql, arrivals: 1/s } }
        """;
    RanFile ran = RanFile.of("a \"quoted\"\tname.yaml", text);
    assertThat(ran.json()).doesNotContain("\n", "\t", "\u0007");
    Mapping read = parsed(ran.json());
    assertThat(((Scalar) at(read, "scenario")).text()).isEqualTo(title);
    assertThat(((Scalar) at(read, "file")).text()).isEqualTo("a \"quoted\"\tname.yaml");
  }
}
