package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.scenario.binding.Trees.map;
import static portsim.scenario.binding.Trees.node;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;

/** How a variant changes the base. */
class MergePatchTest {
  /** The examples of RFC 7396, appendix A, whose target and patch are maps. */
  static Stream<Arguments> rfcExamples() {
    return Stream.of(
        Arguments.of(map("a", "b"), map("a", "c"), "{a: c}"),
        Arguments.of(map("a", "b"), map("b", "c"), "{a: b, b: c}"),
        Arguments.of(map("a", "b"), map("a", null), "{}"),
        Arguments.of(map("a", "b", "b", "c"), map("a", null), "{b: c}"),
        Arguments.of(map("a", List.of("b")), map("a", "c"), "{a: c}"),
        Arguments.of(map("a", "c"), map("a", List.of("b")), "{a: [b]}"),
        Arguments.of(map("a", map("b", "c")), map("a", map("b", "d", "c", null)), "{a: {b: d}}"),
        Arguments.of(map("a", List.of(map("b", "c"))), map("a", List.of("1")), "{a: [1]}"),
        Arguments.of(map("e", null), map("a", "1"), "{e: null, a: 1}"),
        Arguments.of(map(), map("a", map("bb", map("ccc", null))), "{a: {bb: {}}}"));
  }

  @ParameterizedTest
  @MethodSource("rfcExamples")
  void isAJsonMergePatch(Mapping base, Mapping patch, String expected) {
    assertThat(Trees.text(MergePatch.apply(base, patch))).isEqualTo(expected);
  }

  @Test
  void whatIsNewComesLastAndTheRestKeepsItsOrder() {
    Mapping merged = MergePatch.apply(map("a", "1", "b", "2", "c", "3"), map("d", "4", "b", "5"));
    assertThat(Trees.text(merged)).isEqualTo("{a: 1, b: 5, c: 3, d: 4}");
  }

  static Stream<Arguments> families() {
    Mapping everyMinute = map("burst", "5", "every", "1m");
    Mapping five = map("pool", "sqlclient", "max", "5");
    return Stream.of(
        Arguments.of("arrivals", map("poisson", "20/s"), everyMinute, "{burst: 5, every: 1m}"),
        Arguments.of("arrivals", everyMinute, map("poisson", "20/s"), "{poisson: 20/s}"),
        Arguments.of("arrivals", everyMinute, map("burst", "9"), "{burst: 9, every: 1m}"),
        Arguments.of("arrivals", everyMinute, map("every", "2m"), "{burst: 5, every: 2m}"),
        Arguments.of("arrivals", everyMinute, "30/s", "30/s"),
        Arguments.of("arrivals", "30/s", map("poisson", "20/s"), "{poisson: 20/s}"),
        Arguments.of("arrivals", map("at", List.of("0")), map("at", List.of("5s")), "{at: [5s]}"),
        Arguments.of("hold", "10ms", map("exponential", "5ms"), "{exponential: 5ms}"),
        Arguments.of("hold", map("exponential", "5ms"), null, "nothing"),
        Arguments.of(
            "arrivals",
            map("users", "40", "think", map("exponential", "1s")),
            map("think", map("uniform", "1s..2s")),
            "{users: 40, think: {uniform: 1s..2s}}"),
        Arguments.of(
            "arrivals",
            map("users", "40", "think", map("lognormal", "1s", "sigma", "1")),
            map("think", map("sigma", "2")),
            "{users: 40, think: {lognormal: 1s, sigma: 2}}"),
        Arguments.of(
            "arrivals",
            map("curve", map("0", "5/s", "8h", "40/s")),
            map("curve", map("8h", "20/s", "0", null)),
            "{curve: {8h: 20/s}}"),
        Arguments.of(
            "retry",
            map("times", "3", "after", "1s"),
            map("backoff", "1s..5s", "times", "2"),
            "{backoff: 1s..5s, times: 2}"),
        Arguments.of(
            "retry", map("times", "3", "after", "1s"), map("times", "5"), "{times: 5, after: 1s}"),
        Arguments.of("retry", map("times", "3", "after", "1s"), "none", "none"),
        Arguments.of(
            "connections", map("pool", "sqlclient"), map("max", "5"), "{pool: sqlclient, max: 5}"),
        Arguments.of(
            "connections",
            five,
            map("pool", "sqlclient", "min", "1"),
            "{pool: sqlclient, max: 5, min: 1}"),
        Arguments.of("connections", five, map("pool", "odbc"), "{pool: odbc}"),
        Arguments.of("connections", five, map("max", null), "{pool: sqlclient}"),
        Arguments.of("connections", five, "per-call", "per-call"),
        Arguments.of(
            "connections",
            map("objects", map("minPoolSize", "2", "maxPoolSize", "10"), "connections", five),
            map("objects", map("maxPoolSize", "5")),
            "{objects: {minPoolSize: 2, maxPoolSize: 5}, connections: {pool: sqlclient, max: 5}}"),
        Arguments.of(
            "connections",
            map("objects", map("minPoolSize", "2"), "connections", five),
            map("connections", map("rpc", "none")),
            "{objects: {minPoolSize: 2}, connections: {rpc: none}}"),
        Arguments.of(
            "connections",
            map("objects", map("minPoolSize", "2"), "connections", five),
            five,
            "{pool: sqlclient, max: 5}"),
        Arguments.of("connections", "per-call", five, "{pool: sqlclient, max: 5}"));
  }

  @ParameterizedTest
  @MethodSource("families")
  void anotherFormReplacesTheWholeFamily(String key, Object base, Object patch, String expected) {
    Mapping merged =
        MergePatch.apply(
            map("workloads", map("orders", map(key, base))),
            map("workloads", map("orders", map(key, patch))));
    Mapping orders = (Mapping) ((Mapping) merged.get("workloads")).get("orders");
    Node value = orders.get(key);
    assertThat(value == null ? "nothing" : Trees.text(value)).isEqualTo(expected);
  }

  @Test
  void aHostOfThatNameIsNoFamily() {
    Mapping merged =
        MergePatch.apply(
            map("hosts", map("arrivals", map("poisson", "1"))),
            map("hosts", map("arrivals", map("burst", "2"))));
    assertThat(Trees.text(merged)).isEqualTo("{hosts: {arrivals: {poisson: 1, burst: 2}}}");
  }

  @Test
  void whatCameFromThePatchKeepsItsPlaceThere() {
    Mapping base = map("a", map("b", "1", "c", "2"));
    Mapping patch = map("a", map("b", "3"));
    Mapping merged = (Mapping) MergePatch.apply(base, patch).get("a");
    assertThat(merged.get("b").place()).isEqualTo(((Mapping) patch.get("a")).get("b").place());
    assertThat(merged.get("c").place()).isEqualTo(((Mapping) base.get("a")).get("c").place());
  }

  @Test
  void neitherTheBaseNorThePatchIsChanged() {
    Mapping base = map("a", map("b", "1"));
    Mapping patch = map("a", map("b", null, "c", "2"));
    assertThat(Trees.text(MergePatch.apply(base, patch))).isEqualTo("{a: {c: 2}}");
    assertThat(Trees.text(base)).isEqualTo("{a: {b: 1}}");
    assertThat(Trees.text(patch)).isEqualTo("{a: {b: null, c: 2}}");
  }

  @Test
  void contentIsComparedWithoutPlacesAndOrder() {
    assertThat(MergePatch.sameContent(map("a", "1", "b", "2"), map("b", "2", "a", "1"))).isTrue();
    assertThat(MergePatch.sameContent(map("a", "1"), map("a", "2"))).isFalse();
    assertThat(MergePatch.sameContent(map("a", "1"), map("a", "1", "b", "2"))).isFalse();
    assertThat(MergePatch.sameContent(map("a", ""), map("a", null))).isFalse();
    assertThat(MergePatch.sameContent(node("1"), node(List.of("1")))).isFalse();
    assertThat(MergePatch.sameContent(node(List.of("1")), node(List.of("1")))).isTrue();
    assertThat(MergePatch.sameContent(node(List.of("1", "2")), node(List.of("2", "1")))).isFalse();
    assertThat(MergePatch.sameContent(node(List.of("1")), node(Arrays.asList("1", null))))
        .isFalse();
  }
}
