package portsim.scenario.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.MetricPath;
import portsim.scenario.ScenarioFile;
import portsim.scenario.language.Shape;
import portsim.scenario.question.Choice;
import portsim.scenario.question.Measure;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.question.Tolerance;
import portsim.scenario.tree.Node;

/**
 * What a learner is asked.
 *
 * @param variants the names in each of them, the base among them
 */
record QuestionType(Map<String, ScenarioNames> variants)
    implements NamedMapType.EntryType<TeachingQuestion> {
  private static final Key<String> TEXT =
      Key.required("text", TextType.ANY, "the question", "How many calls fail?");

  private static final Key<String> PATH =
      Key.required(
          "path",
          TextType.ANY,
          "the number of the result that answers it, such as calls.failed",
          "calls.failed");

  private static final Key<String> VARIANT =
      Key.optional(
          "variant", TextType.ANY, ScenarioFile.BASE, "the variant that it is about", "base");

  private static final Key<MeasureReader.Unit> UNIT =
      Key.absentable(
          "unit",
          MeasureReader.UNIT,
          "what the answer is counted in: a word for a count, such as calls, or calls/s for its"
              + " mean rate; ms, s, m, h or d for a time; standard: s for a time",
          "calls");

  private static final Key<String> TOLERANCE =
      Key.absentable(
          "tolerance",
          ToleranceReader.TYPE,
          "how far off an answer may be, in its unit or in percent; standard: 0 for a count, 1% for"
              + " a time or a rate",
          "5%");

  private static final Key<Node> CHOICES =
      Key.absentable(
          "choices",
          ValueType.of(
              new Shape.MapOf(
                  (Shape.Text) TextType.ANY.shape(),
                  new Shape.Text("a condition, such as 0 or \"> 0\"", "[\\s\\S]*", true),
                  2),
              Value::node),
          "the answers to choose from, each with what the number must be for it to be right",
          "{ none: 0, some: \"> 0\" }");

  private static final Key<String> HINT =
      Key.orNothing(
          "hint", TextType.ANY, "", "what helps to find the answer", "Count the free ports.");

  private static final Key<String> EXPLANATION =
      Key.required(
          "explanation",
          TextType.ANY,
          "why the answer is what it is, shown when it is known",
          "None does.");

  private static final List<Key<?>> KEYS =
      List.of(TEXT, PATH, VARIANT, UNIT, TOLERANCE, CHOICES, HINT, EXPLANATION);

  QuestionType {
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  /** All questions of a file. */
  static ValueType<Map<String, TeachingQuestion>> all(Map<String, ScenarioNames> variants) {
    return new NamedMapType<>(
        new QuestionType(variants), "failed: { text: ..., path: calls.failed, explanation: ... }");
  }

  @Override
  public Shape shape() {
    return Key.shape(KEYS);
  }

  @Override
  public @Nullable TeachingQuestion read(String name, Value value) {
    Fields fields = Fields.read(value, KEYS);
    if (fields == null) {
      return null;
    }
    MetricPath path = path(fields);
    if (path == null) {
      return null;
    }
    List<Choice> choices = choices(fields, path);
    Measure measure = new MeasureReader(fields, UNIT, path.metric().unit()).read();
    Tolerance tolerance =
        measure == null ? null : new ToleranceReader(fields, TOLERANCE, measure).read();
    if (fields.find(CHOICES) != null && fields.find(TOLERANCE) != null) {
      fields.warning(TOLERANCE, "changes nothing beside choices", "");
    }
    if (!fields.complete() || measure == null || tolerance == null || choices == null) {
      return null;
    }
    return new TeachingQuestion(
        name,
        fields.get(TEXT),
        fields.get(VARIANT),
        path,
        measure,
        tolerance,
        choices,
        fields.get(HINT),
        fields.get(EXPLANATION));
  }

  private @Nullable MetricPath path(Fields fields) {
    String variant = fields.find(VARIANT);
    if (variant == null) {
      return null;
    }
    ScenarioNames names = variants.get(variant);
    if (names == null) {
      String hint = Suggestions.among(variants.keySet(), variant, "variants");
      fields.error(VARIANT, "names no variant: '" + variant + "'", hint);
      return null;
    }
    String path = fields.find(PATH);
    if (path == null) {
      return null;
    }
    Value value = fields.value(PATH);
    return new ResultPaths(names, value.place(), value.problems()).resolve(path);
  }

  private static @Nullable List<Choice> choices(Fields fields, MetricPath path) {
    return fields.find(CHOICES) == null
        ? List.of()
        : new ChoicesReader(path.metric()).read(fields.value(CHOICES));
  }
}
