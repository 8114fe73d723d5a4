package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.ConsoleReport;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.QuizText;
import portsim.scenario.ScenarioFile;

/** Asks what a scenario's result will be, and shows it when all questions are answered. */
final class QuizSession {
  private final Console console;
  private final ConsoleStyle style;
  private final List<ScenarioFile> files = new ArrayList<>();
  private final List<List<VariantResult>> results = new ArrayList<>();

  QuizSession(Console console, ConsoleStyle style) {
    this.console = console;
    this.style = style;
  }

  /** Runs the files; none of what happens is shown. Returns {@link ExitCode#FINE} or why not. */
  int prepare(List<ScenarioFile> all, ScenarioRuns runs) {
    for (ScenarioFile file : all) {
      if (file.questions().isEmpty()) {
        console.err().println(file.name() + ": has no questions");
        console.err().println("  hint: " + hint(all.size()));
        return ExitCode.USAGE;
      }
    }
    for (ScenarioFile file : all) {
      List<VariantResult> of = runs.run(file);
      if (runs.wasInterrupted()) {
        console.err().println(HowFar.text(file, of));
        return ExitCode.INTERRUPTED;
      }
      files.add(file);
      results.add(of);
    }
    return ExitCode.FINE;
  }

  private static String hint(int files) {
    return files == 1
        ? "without --quiz it runs; questions: in the file are what a quiz asks"
        : "without --quiz it runs; a quiz is for files with questions:";
  }

  /** Asks the questions of each file, and shows its result then. */
  int ask() throws IOException {
    Thread onInterrupt = new Thread(this::endLine, "portsim-quiz-end");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    askAll();
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    return ExitCode.FINE;
  }

  /** What the shell writes next does not go behind the question. */
  private void endLine() {
    console.out().println();
    console.out().flush();
  }

  private void askAll() throws IOException {
    TypedLines lines = new TypedLines(console);
    for (int i = 0; i < files.size(); i++) {
      QuizRound round = new QuizRound(console, new QuizText(style), lines);
      round.ask(files.get(i), results.get(i));
      new ConsoleReport(style).write(files.get(i), results.get(i), console.out());
      console.out().print(round.score());
      console.out().flush();
    }
  }
}
