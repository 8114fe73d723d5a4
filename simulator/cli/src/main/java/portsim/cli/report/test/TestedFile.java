package portsim.cli.report.test;

import java.util.List;
import portsim.scenario.tree.Problem;

/**
 * What became of a file, or of a path that is none.
 *
 * @param name its path as the user gave it
 * @param title of its scenario; empty where it is none
 * @param outcome what became of it
 * @param variants those that ran, in the order of the file
 * @param problems with the file, warnings included
 * @param message why it did not run; empty where it did
 */
public record TestedFile(
    String name,
    String title,
    Outcome outcome,
    List<TestedVariant> variants,
    List<Problem> problems,
    String message) {
  /** What can become of a file. */
  public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    /** It ran, but expects nothing. */
    UNTESTED("without expectations"),
    /** It is no scenario. */
    INVALID("invalid"),
    NOT_RUN("not run");

    private final String phrase;

    Outcome(String phrase) {
      this.phrase = phrase;
    }

    /** Its name in a sentence. */
    public String phrase() {
      return phrase;
    }
  }

  public TestedFile {
    variants = List.copyOf(variants);
    problems = List.copyOf(problems);
  }

  /** A file that is no scenario. */
  public static TestedFile invalid(String name, List<Problem> problems) {
    return new TestedFile(name, "", Outcome.INVALID, List.of(), problems, "");
  }

  /** A scenario that could not be run, or whose run failed. */
  public static TestedFile notRun(
      String name, String title, List<Problem> problems, String message) {
    return new TestedFile(name, title, Outcome.NOT_RUN, List.of(), problems, message);
  }

  /** A scenario whose variants ran. */
  public static TestedFile ran(
      String name, String title, List<TestedVariant> variants, List<Problem> problems) {
    return new TestedFile(name, title, outcome(variants), variants, problems, "");
  }

  private static Outcome outcome(List<TestedVariant> variants) {
    if (variants.stream().anyMatch(variant -> !variant.failures().isEmpty())) {
      return Outcome.FAILED;
    }
    boolean expects = variants.stream().anyMatch(variant -> !variant.expectations().isEmpty());
    return expects ? Outcome.PASSED : Outcome.UNTESTED;
  }

  /** How many expectations were judged. */
  public int expectations() {
    return variants.stream().mapToInt(variant -> variant.expectations().size()).sum();
  }

  /** The expectations of all variants that are not met. */
  public List<TestedExpectation> failures() {
    return variants.stream().flatMap(variant -> variant.failures().stream()).toList();
  }
}
