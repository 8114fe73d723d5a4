package portsim.cli.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether to ask before the result is shown. */
final class QuizOption {
  private static final String NAME = "--quiz";

  @Option(names = NAME, description = "Ask the scenario's questions first, then show the result.")
  private boolean quiz;

  boolean isAsked() {
    return quiz;
  }

  /**
   * Whether a quiz goes together with what else is asked; if not, the user is told.
   *
   * @param isForPerson whether the report is what a person reads
   * @param isAsWritten whether nothing of the scenario is changed beside the file
   */
  boolean makesSense(
      List<String> files, boolean isForPerson, boolean isAsWritten, PrintWriter err) {
    if (quiz && !isForPerson) {
      String hint = "the questions are for a person, at a terminal or in the page";
      return refuse("cannot go together with another format", hint, err);
    }
    if (quiz && files.contains("-")) {
      return refuse(
          "reads the answers from stdin and cannot read the scenario there", "name a file", err);
    }
    if (quiz && !isAsWritten) {
      return refuse(
          "asks about the file as it is: --set and --seed may make its explanations false",
          "change a copy of the file, and its questions with it",
          err);
    }
    return true;
  }

  private static boolean refuse(String problem, String hint, PrintWriter err) {
    err.println("portsim run: " + NAME + " " + problem);
    err.println("  hint: " + hint);
    return false;
  }
}
