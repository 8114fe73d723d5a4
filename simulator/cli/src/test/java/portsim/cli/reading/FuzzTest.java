package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/**
 * Whatever a file holds: it is a scenario or is refused with a place, soon and without an
 * exception. The files are mutations of the bundled scenarios and of those that are invalid.
 *
 * <p>{@code -Dfuzz.inputs=5000000 -Dfuzz.seed=7} has it try longer, and something else.
 */
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 50_000);
  private static final long SEED = Long.getLong("fuzz.seed", 328_476);

  /** Each takes a part of a millisecond: this allows for a machine that is busy with others. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Path BUNDLED = Path.of("../../scenarios");
  private static final Path INVALID = Path.of("src/test/resources/invalid");

  /** So many times as often as each of the others, of which there are many more. */
  private static final int BUNDLED_WEIGHT = 10;

  private int accepted;

  @Test
  void everyInputIsAScenarioOrRefusedWithAPlace() throws IOException {
    Mutator mutator = new Mutator(SEED, samples());
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutator.next();
      long startNanos = System.nanoTime();
      try {
        check(input);
      } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
        fail(
            "input " + i + " of seed " + SEED + ": " + new String(input, StandardCharsets.UTF_8),
            e);
      }
      long nanos = System.nanoTime() - startNanos;
      if (nanos > LIMIT.toNanos()) {
        fail("input " + i + " of seed " + SEED + " took " + nanos + " ns");
      }
    }
    assertThat(accepted).as("mutations that are scenarios").isBetween(INPUTS / 100, INPUTS / 2);
  }

  private static List<String> samples() throws IOException {
    List<String> samples = new ArrayList<>(samples(INVALID));
    samples.addAll(
        Collections.nCopies(BUNDLED_WEIGHT, samples(BUNDLED)).stream()
            .flatMap(List::stream)
            .toList());
    assertThat(samples).hasSizeGreaterThan(200);
    return samples;
  }

  private static List<String> samples(Path folder) throws IOException {
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.length() < 10_000) {
          samples.add(text);
        }
      }
    }
    return samples;
  }

  private void check(byte[] input) throws IOException {
    Problems problems = new Problems();
    SourceText source = new SourceFiles(new ByteArrayInputStream(input)).read("-", problems);
    Node tree = source == null ? null : TreeReader.read(source, problems);
    ScenarioFile file = tree == null ? null : ScenarioBinder.bind("-", tree, List.of(), problems);
    require((file == null) == problems.hasErrors(), "what is refused has an error", problems);
    accepted += file == null ? 0 : 1;
    for (Problem problem : problems.sorted()) {
      require(!problem.message().isBlank(), "a problem has words", problems);
      require(problem.place().source().equals("-"), "a problem names the file", problems);
      require(isPlaced(problem, source), "a problem has a place", problems);
    }
    List<SourceText> sources = source == null ? List.of() : List.of(source);
    new ProblemPrinter(sources, false).print(problems, new StringBuilder());
  }

  /** AssertJ would take most of the time. */
  private static void require(boolean condition, String what, Problems problems) {
    if (!condition) {
      throw new AssertionError(what + ", but: " + problems.sorted());
    }
  }

  /** A problem without a line is one of the whole: it is empty, or UTF-16. */
  private static boolean isPlaced(Problem problem, @Nullable SourceText source) {
    int number = problem.place().line();
    if (number == 0) {
      return problem.message().equals("is empty") || problem.message().equals("is UTF-16 text");
    }
    if (source == null) {
      return true;
    }
    String line = source.line(number);
    int column = problem.place().column();
    return number <= source.lineCount()
        && 1 <= column
        && column <= line.codePointCount(0, line.length()) + 1;
  }
}
