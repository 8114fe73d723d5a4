package portsim.cli.reading;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/**
 * Writes problems for a person: place, fault, the line in question and what would be right.
 *
 * <pre>
 * scenarios/web.yaml:12:5: unknown key 'arivals' in workloads.orders
 *   12 |     arivals: 20/s
 *      |     ^
 *   hint: did you mean 'arrivals'?
 * </pre>
 */
public final class ProblemPrinter {
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[31m";
  private static final String CYAN = "\u001B[36m";
  private static final String PLAIN = "\u001B[0m";

  private final Map<String, SourceText> sources = new HashMap<>();
  private final boolean colour;

  /** Shows lines of these sources; of problems elsewhere it shows only the place. */
  public ProblemPrinter(Collection<SourceText> sources, boolean colour) {
    sources.forEach(source -> this.sources.put(source.name(), source));
    this.colour = colour;
  }

  /** Writes all problems in the order of their places. */
  public void print(Problems problems, Appendable out) throws IOException {
    for (Problem problem : problems.sorted()) {
      print(problem, out);
    }
  }

  private void print(Problem problem, Appendable out) throws IOException {
    boolean isWarning = problem.severity() == Problem.Severity.WARNING;
    out.append(styled(BOLD, Printable.text(problem.place() + ":"))).append(' ');
    out.append(isWarning ? "warning: " : "");
    out.append(styled(isWarning ? "" : RED, Printable.text(problem.message()))).append('\n');
    printExcerpt(problem.place(), out);
    if (!problem.hint().isEmpty()) {
      out.append("  ").append(styled(CYAN, "hint: " + Printable.text(problem.hint()))).append('\n');
    }
  }

  private void printExcerpt(Place place, Appendable out) throws IOException {
    @Nullable SourceText source = sources.get(place.source());
    if (source == null || place.line() == 0 || source.line(place.line()).isBlank()) {
      return;
    }
    String number = Integer.toString(place.line());
    Excerpt excerpt = new Excerpt(source.line(place.line()), place.column());
    out.append("  ").append(number).append(" | ");
    excerpt.writeLine(out);
    out.append("\n  ").append(" ".repeat(number.length())).append(" | ");
    excerpt.writeCaret(out);
    out.append('\n');
  }

  private String styled(String style, String text) {
    return colour && !style.isEmpty() ? style + text + PLAIN : text;
  }
}
