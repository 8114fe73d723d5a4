package portsim.scenario.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that a user hears of all of them at once and of each only once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  public void error(Place place, String message, String hint) {
    found.add(new Problem(Problem.Severity.ERROR, place, message, hint));
  }

  public void warning(Place place, String message, String hint) {
    found.add(new Problem(Problem.Severity.WARNING, place, message, hint));
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public boolean contains(Problem problem) {
    return found.contains(problem);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /** All problems in the order of their places. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Problems::compare);
    return sorted;
  }

  private static int compare(Problem one, Problem other) {
    int lines = Integer.compare(one.place().line(), other.place().line());
    return lines == 0 ? Integer.compare(one.place().column(), other.place().column()) : lines;
  }
}
