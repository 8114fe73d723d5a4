package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.ProjectFolder;
import portsim.cli.report.VariantResult;
import portsim.record.Metric;
import portsim.record.Vocabulary;
import portsim.scenario.Condition.Between;
import portsim.scenario.Condition.Never;
import portsim.scenario.Expectation;
import portsim.scenario.ScenarioFile;
import portsim.scenario.question.TeachingQuestion;
import portsim.verdict.Judgement;
import portsim.verdict.quiz.Truth;

/** What the course says and asks is so, and it is complete for one who has only the program. */
class CourseTest {
  @TempDir private static Path folder;

  private static Path lessons;

  /** By the names of the lessons. */
  private static final Map<String, Ran> RAN = new TreeMap<>();

  /** A lesson's scenario and its results. */
  private record Ran(ScenarioFile file, Map<String, VariantResult> results) {
    static Ran of(String name) throws IOException {
      Ran known = RAN.get(name);
      Ran ran = known == null ? of(Lesson.in(lessons, name)) : known;
      RAN.put(name, ran);
      return ran;
    }

    private static Ran of(Lesson lesson) throws IOException {
      PrintWriter none = new PrintWriter(new StringWriter());
      Terminal terminal = new Terminal(false, false, 80, false);
      Console console = new Console(InputStream.nullInputStream(), none, none, terminal, Map.of());
      try (ScenarioRuns runs = new ScenarioRuns(console)) {
        ScenarioLoader loader = new ScenarioLoader(console, new ColourOption());
        ScenarioFile file = loader.load(lesson.scenario().toString(), Map.of());
        return new Ran(
            Objects.requireNonNull(file),
            runs.run(file).stream()
                .collect(Collectors.toMap(VariantResult::name, result -> result)));
      }
    }

    VariantResult variant(String variant) {
      return Objects.requireNonNull(results.get(variant), variant);
    }

    Truth truth(TeachingQuestion question) {
      VariantResult of = variant(question.variant());
      return Truth.of(question, of.scenario(), of.run());
    }
  }

  @BeforeAll
  static void writeTheCourse() {
    lessons = folder.resolve("lessons");
    CommandRun.of("init", "--course", lessons.toString()).fine();
  }

  static Stream<String> names() {
    return CourseFiles.LESSONS.stream();
  }

  static Stream<String> pages() {
    return Stream.concat(Stream.of("README"), names());
  }

  @Test
  void eachLessonOfTheRepositoryComesWithTheProgram() throws IOException {
    List<String> all = new ArrayList<>();
    for (String source : List.of("docs/course", "scenarios/course")) {
      try (Stream<Path> files = Files.list(ProjectFolder.path(source))) {
        files.map(file -> file.getFileName().toString()).forEach(all::add);
      }
    }
    assertThat(CourseFiles.names()).containsExactlyInAnyOrderElementsOf(all);
    try (Stream<Path> written = Files.list(lessons)) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsToAFileOfTheCourse(String name) throws IOException {
    assertThat(Lesson.in(lessons, name).links())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(lessons.resolve(link)).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachLinkOfTheRepositoryLeadsToAFile(String name) throws IOException {
    Path docs = ProjectFolder.path("docs/course");
    assertThat(Lesson.in(docs, name).links())
        .contains("../../scenarios/course/" + name + ".yaml")
        .allSatisfy(link -> assertThat(docs.resolve(link)).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachLessonAsksExplainsAndCites(String name) throws IOException {
    assertThat(Lesson.in(lessons, name).text())
        .contains("\n## Predict\n", "\n## See\n", "\n## Why\n", "\n## Try\n", "\n## Sources\n")
        .contains("$ portsim run " + name + ".yaml --quiz");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachCommandShowsWhatThePageSays(String name) throws IOException {
    for (Lesson.Example example : Lesson.in(lessons, name).examples()) {
      assertThat(example.words().get(0)).isEqualTo("portsim");
      Path home = name.equals("README") ? folder.resolve("elsewhere") : lessons;
      Files.createDirectories(home);
      String[] words =
          example.words().stream()
              .skip(1)
              .map(word -> isFile(word) ? home.resolve(word).toString() : word)
              .toArray(String[]::new);
      String shown = CommandRun.of(words).fine().replace(home + "/", "");
      assertThat(shown.lines().filter(example.lines()::contains).distinct())
          .as(String.join(" ", example.words()))
          .containsExactlyElementsOf(example.lines().stream().distinct().toList());
    }
  }

  private static boolean isFile(String word) {
    return word.endsWith(".yaml") || word.equals("lessons");
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachNumberOfItsTablesIsThatOfTheRun(String name) throws IOException {
    Lesson lesson = Lesson.in(lessons, name);
    Ran ran = Ran.of(name);
    assertThat(lesson.told())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            told ->
                assertThat(told.value().replace(",", ""))
                    .as(told.path() + " of " + told.variant())
                    .isEqualTo(number(ran.variant(told.variant()), told.path())));
  }

  private static String number(VariantResult of, String path) {
    Metric metric =
        Vocabulary.of(Metric.Scope.WORLD).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow();
    return metric.unit().text(metric.value().applyAsLong(of.run().world()));
  }

  /** The expectations of a lesson's scenario are worked out by hand in its opening comment. */
  @ParameterizedTest
  @MethodSource("names")
  void eachAnswerIsTheNumberThatWasWorkedOutByHand(String name) throws IOException {
    Ran ran = Ran.of(name);
    assertThat(ran.file().questions()).hasSizeBetween(3, 6);
    for (TeachingQuestion question : ran.file().questions()) {
      VariantResult of = ran.variant(question.variant());
      Expectation expected =
          of.scenario().expectations().stream()
              .filter(each -> each.path().equals(question.path()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nothing is expected of " + question.name()));
      assertThat(of.verdict().judgements())
          .filteredOn(judgement -> judgement.path().equals(expected.text()))
          .singleElement()
          .matches(Judgement::passed);
      if (question.isChoice()) {
        assertThat(ran.truth(question).right()).as(question.name()).hasSize(1);
      } else {
        assertThat(isOneValue(expected)).as(question.name()).isTrue();
      }
    }
  }

  private static boolean isOneValue(Expectation expected) {
    return expected.condition() instanceof Never
        || (expected.condition() instanceof Between between
            && between.least() == between.greatest());
  }

  @ParameterizedTest
  @MethodSource("names")
  void whoAnswersWithTheTruthIsRightThroughout(String name) throws IOException {
    Lesson lesson = Lesson.in(lessons, name);
    Ran ran = Ran.of(name);
    StringBuilder typed = new StringBuilder();
    for (TeachingQuestion question : ran.file().questions()) {
      Truth truth = ran.truth(question);
      typed.append(question.isChoice() ? truth.right().get(0) + 1 : bare(truth)).append('\n');
    }
    int count = ran.file().questions().size();
    CommandRun run =
        CommandRun.At.input(typed.toString()).run("run", lesson.scenario().toString(), "--quiz");
    assertThat(run.fine()).endsWith("✓ Quiz: all " + count + " answers are right\n");
  }

  /** Such as 16.567/s, not 16.567 connections/s. */
  private static String bare(Truth truth) {
    return truth.number() == null ? "never" : truth.question().measure().bare(truth.number());
  }
}
