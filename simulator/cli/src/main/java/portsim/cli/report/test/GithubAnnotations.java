package portsim.cli.report.test;

import java.io.IOException;
import java.util.function.UnaryOperator;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;

/**
 * What is wrong, as commands that GitHub Actions reads from the standard output: it shows them at
 * their lines in a pull request.
 *
 * @param path turns a file's name into its path in the repository
 */
public record GithubAnnotations(UnaryOperator<String> path) {
  /** Writes what is wrong with a file; nothing where nothing is. */
  public void write(TestedFile file, Appendable out) throws IOException {
    for (Problem problem : file.problems()) {
      boolean isError = problem.severity() == Problem.Severity.ERROR;
      String hint = problem.hint().isEmpty() ? "" : "\nhint: " + problem.hint();
      write(isError ? "error" : "warning", problem.place(), problem.message() + hint, out);
    }
    for (TestedExpectation failure : file.failures()) {
      String why = failure.why().isEmpty() ? "" : "\nwhy: " + failure.why();
      String text = failure.variant() + ": " + failure.text() + why;
      write("error", failure.judgement().place(), text, out);
    }
    if (!file.message().isEmpty()) {
      write("error", Place.of(file.name()), file.message(), out);
    }
  }

  private void write(String command, Place place, String message, Appendable out)
      throws IOException {
    out.append("::").append(command).append(" file=").append(property(path.apply(place.source())));
    if (place.line() > 0) {
      out.append(",line=").append(Integer.toString(place.line()));
      out.append(",col=").append(Integer.toString(place.column()));
    }
    out.append(",title=portsim::").append(data(message)).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
