package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.SweepBlock;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** What is to be varied: the paths, their values, and what is told of each combination. */
record SweepType() implements ValueType<SweepBlock> {
  private static final int REPLICATIONS_MAX = 1_000_000;

  private static final Key<Map<String, SweepBlock.Varied>> VARY =
      Key.required(
          "vary",
          new VaryType(),
          "the paths to vary, each with its values: a list, or a range such as 5..20:5 or"
              + " 1..1000:*10",
          "{ workloads.orders.arrivals: [5/s, 10/s, 20/s] }");

  private static final Key<Boolean> ZIP =
      Key.optional(
          "zip",
          new TruthType(),
          "false",
          "whether the values go side by side, all the first ones together, and so on",
          "true");

  private static final Key<Long> REPLICATIONS =
      Key.optional(
          "replications",
          new WholeType(1, REPLICATIONS_MAX),
          "1",
          "how often each point is run, each time with other draws of chance",
          "30");

  private static final Key<List<Scalar>> METRICS =
      Key.orNothing(
          "metrics",
          new ListType<>(new ScalarType()),
          List.of(),
          "what is told of each point",
          "[calls.failed, \"p(calls.failed > 0)\"]");

  private static final Key<List<Scalar>> VARIANTS =
      Key.orNothing(
          "variants",
          new ListType<>(new ScalarType()),
          List.of(),
          "the variants that are varied; standard: the base",
          "[base]");

  private static final List<Key<?>> KEYS = List.of(VARY, ZIP, REPLICATIONS, METRICS, VARIANTS);

  /** That of a file; null, and at least one problem, where it is none. */
  static @Nullable SweepBlock inFile(Mapping root, Problems problems) {
    Mapping.Entry entry = root.entries().get(ScenarioKeys.SWEEP.name());
    Value whole = Value.root(root, problems, Traces.NONE);
    return entry == null
        ? SweepBlock.NONE
        : new SweepType().read(whole.child(ScenarioKeys.SWEEP.name(), entry));
  }

  @Override
  public @Nullable SweepBlock read(Value value) {
    Fields fields = Fields.read(value, KEYS);
    return fields == null || !fields.complete()
        ? null
        : new SweepBlock(
            fields.get(VARY),
            fields.get(ZIP),
            Math.toIntExact(fields.get(REPLICATIONS)),
            fields.get(METRICS),
            fields.get(VARIANTS));
  }

  @Override
  public Shape shape() {
    return Key.shape(KEYS);
  }

  /** A text with its place. */
  private record ScalarType() implements ValueType<Scalar> {
    @Override
    public @Nullable Scalar read(Value value) {
      String text = TextType.ANY.read(value);
      return text == null ? null : new Scalar(value.place(), text, false);
    }

    @Override
    public Shape shape() {
      return TextType.ANY.shape();
    }
  }

  /** The values by their paths; what they say is read when they are varied. */
  private record VaryType() implements ValueType<Map<String, SweepBlock.Varied>> {
    private static final Shape.Text PATH =
        new Shape.Text(
            "a path, such as workloads.orders.arrivals",
            Pattern.compile("[^.\\s][\\s\\S]*").pattern(),
            false);

    private static final ListType<Scalar> VALUES = new ListType<>(new ScalarType());

    @Override
    public @Nullable Map<String, SweepBlock.Varied> read(Value value) {
      if (!(value.node() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
        return value.expected(
            "a map from paths to values", "such as workloads.orders.arrivals: [5/s, 10/s]");
      }
      Map<String, SweepBlock.Varied> all = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (path, entry) -> {
                if (!path.matches(PATH.pattern())) {
                  String message = "'" + path + "' is no path to vary";
                  value.problems().error(entry.keyPlace(), message, PATH.what());
                  return;
                }
                List<Scalar> values = VALUES.read(value.child(path, entry));
                if (values != null) {
                  all.put(path, new SweepBlock.Varied(entry.keyPlace(), values));
                }
              });
      return all.size() == mapping.entries().size() ? all : null;
    }

    @Override
    public Shape shape() {
      return new Shape.MapOf(PATH, VALUES.shape(), 1);
    }
  }
}
