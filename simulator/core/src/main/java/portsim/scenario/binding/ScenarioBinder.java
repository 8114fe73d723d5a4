package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Profile;
import portsim.scenario.Following;
import portsim.scenario.Repetition;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.SweepBlock;
import portsim.scenario.Workload;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** The way from the tree of a scenario file to its scenarios. */
public final class ScenarioBinder {
  private static final int SAMPLES = 600;

  private static final String VARIANT = "such as longer: { duration: 1h }";

  private final Problems problems;
  private final Traces traces;

  /** The names in the base and in each variant. */
  private final Map<String, ScenarioNames> names = new LinkedHashMap<>();

  private ScenarioBinder(Problems problems, Traces traces) {
    this.problems = problems;
    this.traces = traces;
  }

  /**
   * Reads a scenario file.
   *
   * @param name the file's path as the user gave it
   * @param setters what the user set beside the file
   * @return null, and at least one error among the problems, where it is none
   */
  public static @Nullable ScenarioFile bind(
      String name, Node tree, List<Setter> setters, Problems problems) {
    return bind(name, tree, setters, SideFiles.NONE, problems);
  }

  /**
   * Reads a scenario file that may name others.
   *
   * @param files the files that it names
   */
  public static @Nullable ScenarioFile bind(
      String name, Node tree, List<Setter> setters, SideFiles files, Problems problems) {
    ScenarioBinder binder = new ScenarioBinder(problems, new Traces(files));
    if (!(tree instanceof Mapping root)) {
      problems.error(
          tree.place(),
          "a scenario is a map, got " + tree.describe(),
          "begin with title: ..., duration: ..., hosts:, servers: and workloads:");
      return null;
    }
    setters.forEach(setter -> binder.refuseUnknownVariant(setter, root));
    Mapping changed = NewNames.complete(root, TreeChanges.inFile(root, setters), problems);
    SweepBlock sweep = SweepType.inFile(changed, problems);
    Map<String, Scenario> variants = binder.variants(changed, setters);
    List<TeachingQuestion> questions = binder.questions(changed);
    return problems.hasErrors() || sweep == null
        ? null
        : new ScenarioFile(name, variants, questions, sweep);
  }

  /** A part of a variant can be set only where there is this variant. */
  private void refuseUnknownVariant(Setter setter, Mapping root) {
    if (!setter.isInVariants() || setter.path().size() < 3) {
      return;
    }
    Set<String> variants = ScenarioNames.under(root, ScenarioKeys.VARIANTS.name());
    String name = setter.path().get(1);
    if (!variants.contains(name)) {
      problems.error(
          setter.value().place(),
          "there is no variant '" + name + "'",
          Suggestions.among(variants, name, "variants"));
    }
  }

  private Map<String, Scenario> variants(Mapping root, List<Setter> setters) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    Mapping base = TreeChanges.withoutBeside(root);
    names.put(ScenarioFile.BASE, ScenarioNames.of(base));
    put(scenarios, ScenarioFile.BASE, base);
    Node patches = root.get(ScenarioKeys.VARIANTS.name());
    if (patches instanceof Mapping mapping) {
      mapping.entries().forEach((name, entry) -> variant(scenarios, base, name, entry, setters));
    } else if (patches != null) {
      new Value(patches, ScenarioKeys.VARIANTS.name(), problems)
          .expected("a map from names to changes", VARIANT);
    }
    return scenarios;
  }

  private void variant(
      Map<String, Scenario> scenarios,
      Mapping base,
      String name,
      Mapping.Entry entry,
      List<Setter> setters) {
    Value value = new Value(entry.value(), ScenarioKeys.VARIANTS.name() + "." + name, problems);
    NamedMapType.checkName(
        name, entry, new Value(entry.value(), ScenarioKeys.VARIANTS.name(), problems));
    if (!(entry.value() instanceof Mapping patch)) {
      value.expected("a map of changes", "such as " + name + ": { duration: 1h }");
      return;
    }
    if (refusesBeside(value, patch)) {
      return;
    }
    Mapping changed = MergePatch.apply(base, patch);
    if (MergePatch.sameContent(base, changed)) {
      problems.warning(entry.keyPlace(), "variant '" + name + "' changes nothing", "");
    }
    Problems ofVariant = new Problems();
    Mapping complete = NewNames.complete(base, changed, ofVariant);
    names.put(name, ScenarioNames.of(complete));
    // what the variant has not, a setter does not bring back
    Mapping set =
        NewNames.complete(complete, TreeChanges.inVariant(complete, setters), new Problems());
    new ScenarioBinder(ofVariant, traces).put(scenarios, name, set);
    ofVariant.sorted().forEach(problem -> tell(problem, name, base));
  }

  /** A variant has no variants, no questions and no sweep: they stand beside it. */
  private boolean refusesBeside(Value variant, Mapping patch) {
    boolean refuses = false;
    for (String key : ScenarioKeys.OF_THE_FILE) {
      Mapping.Entry nested = patch.entries().get(key);
      if (nested != null) {
        boolean isOne = key.equals(ScenarioKeys.SWEEP.name());
        problems.error(
            nested.keyPlace(),
            variant.path() + " has " + (isOne ? "a " + key : key) + " of its own",
            isOne ? "put it beside the variants" : "put them beside it");
        refuses = true;
      }
    }
    return refuses;
  }

  private List<TeachingQuestion> questions(Mapping root) {
    Mapping.Entry entry = root.entries().get(ScenarioKeys.QUESTIONS.name());
    if (entry == null) {
      return List.of();
    }
    Value value = Value.root(root, problems, traces).child(ScenarioKeys.QUESTIONS.name(), entry);
    Map<String, TeachingQuestion> read = QuestionType.all(names).read(value);
    return read == null ? List.of() : List.copyOf(read.values());
  }

  /** Tells a variant's problem; one at a place of the base that is fine by itself is explained. */
  private void tell(Problem problem, String variant, Mapping base) {
    if (problems.contains(problem) || !base.occupies(problem.place())) {
      problems.add(problem);
      return;
    }
    Node expect = base.get(ScenarioKeys.EXPECT);
    boolean isExpectation = expect != null && expect.occupies(problem.place());
    String hint = "in the variant's expect, null takes it back";
    problems.add(
        new Problem(
            problem.severity(),
            problem.place(),
            "variant '" + variant + "': " + problem.message(),
            isExpectation ? hint : problem.hint()));
  }

  private void put(Map<String, Scenario> scenarios, String name, Mapping root) {
    Scenario scenario = scenario(root);
    if (scenario != null) {
      scenarios.put(name, scenario);
    }
  }

  private @Nullable Scenario scenario(Mapping root) {
    if (WorkloadLimit.isExceeded(root, problems)) {
      return null;
    }
    ScenarioNames known = ScenarioNames.of(root);
    Duration duration = duration(root);
    ScenarioKeys keys =
        new ScenarioKeys(
            new ServerBinder(firstProfile(root), known),
            new WorkloadBinder(known, duration),
            new TimelineEntryType(known, duration),
            new ExpectationsType(known));
    Fields fields = Fields.read(Value.root(root, problems, traces), keys.all());
    if (fields == null || !fields.complete()) {
      return null;
    }
    Map<String, Workload> workloads = fields.get(keys.workloads());
    if (WorkloadLimit.isExceeded(fields, workloads)
        || !RpcProcesses.agree(workloads, root, problems)) {
      return null;
    }
    if (!WcfServices.of(fields, keys).check()) {
      return null;
    }
    return new Scenario(
        fields.get(ScenarioKeys.TITLE),
        fields.get(ScenarioKeys.ABOUT),
        fields.get(ScenarioKeys.SOURCE),
        fields.get(ScenarioKeys.DURATION),
        fields.get(ScenarioKeys.SEED),
        sample(fields),
        fields.get(ScenarioKeys.HOSTS),
        fields.get(keys.servers()),
        Following.resolve(workloads, fields.get(ScenarioKeys.HOSTS)),
        fields.get(keys.timeline()),
        fields.get(keys.expect()).exact(),
        repetition(fields, fields.get(keys.expect()), root));
  }

  private Repetition repetition(Fields fields, Expected expected, Mapping root) {
    if (expected.statistical().isEmpty() && root.get(ScenarioKeys.REPLICATIONS.name()) != null) {
      fields.warning(
          ScenarioKeys.REPLICATIONS,
          "changes nothing: no chance and no mean is expected",
          "such as p(calls.failed > 0): \"<= 0.01 @ 95%\"");
    }
    int replications = Math.toIntExact(fields.get(ScenarioKeys.REPLICATIONS));
    if (expected.statistical().isEmpty()) {
      return Repetition.NONE;
    }
    expected.statistical().forEach(each -> WantedReplications.tell(each, replications, problems));
    return new Repetition(replications, expected.statistical());
  }

  private static Duration sample(Fields fields) {
    Duration chosen = fields.find(ScenarioKeys.SAMPLE);
    if (chosen != null) {
      return chosen;
    }
    Duration standard = fields.get(ScenarioKeys.DURATION).dividedBy(SAMPLES);
    return standard.compareTo(ScenarioKeys.SAMPLE_LEAST) < 0 ? ScenarioKeys.SAMPLE_LEAST : standard;
  }

  /** The duration, for who needs it before all keys are read; problems are told then. */
  private static Duration duration(Mapping root) {
    Node node = root.get(ScenarioKeys.DURATION.name());
    Duration duration =
        node == null ? null : DurationType.ANY.read(new Value(node, "", new Problems()));
    return duration == null ? DurationType.LONGEST : duration;
  }

  private @Nullable Profile firstProfile(Mapping root) {
    if (root.get(ScenarioKeys.HOSTS.name()) instanceof Mapping hosts) {
      for (Mapping.Entry host : hosts.entries().values()) {
        return HostBinder.namedProfile(new Value(host.value(), "", problems));
      }
    }
    return null;
  }
}
