package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.SweepBlock;
import portsim.scenario.TimelineEntry;
import portsim.scenario.Workload;
import portsim.scenario.language.Shape;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.tree.Node;

/** The keys of a scenario file. Those whose values name others are made for each file. */
record ScenarioKeys(
    Key<Map<String, Server>> servers,
    Key<Map<String, Workload>> workloads,
    Key<List<TimelineEntry>> timeline,
    Key<Expected> expect) {
  static final String SERVERS = "servers";
  static final String WORKLOADS = "workloads";
  static final String EXPECT = "expect";

  static final Duration SAMPLE_LEAST = Duration.ofMillis(1);

  static final Key<String> TITLE =
      Key.required(
          "title", TextType.ANY, "what the scenario is called", "SQL Server with pooling off");

  static final Key<String> ABOUT =
      Key.orNothing(
          "about", TextType.ANY, "", "what the scenario shows", "Each call opens a connection.");

  static final Key<List<String>> SOURCE =
      Key.orNothing(
          "source",
          new ListType<>(TextType.ANY),
          List.of(),
          "the documents it rests on",
          "KB 328476");

  static final Key<Duration> DURATION =
      Key.required(
          "duration", DurationType.POSITIVE, "the virtual time it takes, such as 10m", "10m");

  static final Key<Long> SEED =
      Key.optional(
          "seed", new WholeType(Long.MIN_VALUE, Long.MAX_VALUE), "1", "the seed of chance", "42");

  /** Fewer tell too little to be worth the trouble. */
  static final int REPLICATIONS_LEAST = 30;

  static final Key<Long> REPLICATIONS =
      Key.optional(
          "replications",
          new WholeType(REPLICATIONS_LEAST, 1_000_000),
          "1000",
          "how often it is run, at most, where p(...) or mean(...) is expected",
          "500");

  static final Key<Duration> SAMPLE =
      Key.absentable(
          "sample",
          new DurationType(SAMPLE_LEAST, DurationType.LONGEST),
          "the interval of the series; standard: a 600th of the duration",
          "1s");

  static final Key<Map<String, Host>> HOSTS =
      Key.required(
          "hosts",
          new NamedMapType<>(new HostBinder(), "web: { profile: linux }"),
          "the client machines by name",
          "{ web: { profile: linux } }");

  static final Key<Node> VARIANTS =
      Key.absentable(
          "variants",
          new VariantsType(),
          "changes of the scenario by name",
          "{ longer: { duration: 1h } }");

  static final Key<Map<String, TeachingQuestion>> QUESTIONS =
      Key.absentable(
          "questions",
          QuestionType.all(Map.of()),
          "what a learner is asked before the result is shown, by name",
          "{ failed: { text: How many calls fail?, path: calls.failed, explanation: None does. }"
              + " }");

  static final Key<SweepBlock> SWEEP =
      Key.absentable(
          "sweep",
          new SweepType(),
          "what portsim sweep varies",
          "{ vary: { workloads.orders.arrivals: [5/s, 10/s, 20/s] } }");

  /** What stands beside the scenario, and not in it: no variant changes it. */
  static final List<String> OF_THE_FILE = List.of(VARIANTS.name(), QUESTIONS.name(), SWEEP.name());

  ScenarioKeys(
      ServerBinder server,
      WorkloadBinder workload,
      TimelineEntryType timeline,
      ExpectationsType expectations) {
    this(
        Key.required(
            SERVERS,
            new NamedMapType<>(server, "sql: { address: \"10.10.10.20:1433\" }"),
            "the servers by name",
            "{ sql: { address: \"10.10.10.20:1433\" } }"),
        Key.required(
            WORKLOADS,
            new NamedMapType<>(workload, "orders: { from: web, to: sql, arrivals: 20/s }"),
            "who calls whom, by name",
            "{ orders: { from: web, to: sql, arrivals: 20/s } }"),
        Key.orNothing(
            "timeline",
            new ListType<>(timeline),
            List.of(),
            "what is done to them, and when",
            "[{ at: 5m, do: restart sql }]"),
        Key.orNothing(
            EXPECT,
            expectations,
            Expected.NOTHING,
            "what the result must be",
            "{ calls.failed: 0, ports.firstExhaustion: never }"));
  }

  /** The keys of a file that is not known yet. */
  static ScenarioKeys ofAnyFile() {
    return new ScenarioKeys(
        new ServerBinder(null, ScenarioNames.NONE),
        new WorkloadBinder(ScenarioNames.NONE, DurationType.LONGEST),
        new TimelineEntryType(ScenarioNames.NONE, DurationType.LONGEST),
        new ExpectationsType(ScenarioNames.NONE));
  }

  List<Key<?>> all() {
    return List.of(
        TITLE,
        ABOUT,
        SOURCE,
        DURATION,
        SEED,
        REPLICATIONS,
        SAMPLE,
        HOSTS,
        servers,
        workloads,
        timeline,
        expect,
        VARIANTS,
        QUESTIONS,
        SWEEP);
  }

  /** The changes by name; what they say is read where they are applied. */
  private record VariantsType() implements ValueType<Node> {
    @Override
    public @Nullable Node read(Value value) {
      return value.node();
    }

    @Override
    public Shape shape() {
      List<Key<?>> changed =
          ofAnyFile().all().stream().filter(key -> !OF_THE_FILE.contains(key.name())).toList();
      return new Shape.MapOf(NamedMapType.NAME, new Shape.Patch(Key.shape(changed)), 0);
    }
  }
}
