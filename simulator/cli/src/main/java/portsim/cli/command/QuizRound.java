package portsim.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.QuizText;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.GivenAnswer;
import portsim.scenario.question.Answer;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.tree.Problems;
import portsim.verdict.quiz.Marked;
import portsim.verdict.quiz.Truth;

/** Asks the questions of one file. */
final class QuizRound {
  private static final String HELP = "?";
  private static final String END = "q";

  /** Who never types an answer is not asked for ever. */
  private static final int TRIES = 5;

  private final Console console;
  private final QuizText text;
  private final TypedLines lines;
  private int asked;
  private int answered;
  private int right;
  private boolean isEnded;

  QuizRound(Console console, QuizText text, TypedLines lines) {
    this.console = console;
    this.text = text;
    this.lines = lines;
  }

  /** Asks until all questions are answered or skipped, or the learner has enough. */
  void ask(ScenarioFile file, List<VariantResult> results) {
    asked = file.questions().size();
    show(text.opening(file));
    for (int i = 0; i < asked && !isEnded && !lines.isOver(); i++) {
      show(text.question(i + 1, file.questions().get(i)));
      ask(truth(file.questions().get(i), results));
    }
    if (console.terminal().inIsTerminal() && !lines.isOver()) {
      show(text.pause());
      lines.next();
    }
    show("\n");
  }

  /** How many answers were right, to be shown at the very end. */
  String score() {
    return text.score(right, answered, asked);
  }

  /** What the run of a question's variant answers, which is among the results. */
  static Truth truth(TeachingQuestion question, List<VariantResult> results) {
    VariantResult of =
        results.stream()
            .filter(result -> result.name().equals(question.variant()))
            .findFirst()
            .orElseThrow();
    return Truth.of(question, of.scenario(), of.run());
  }

  private void ask(Truth truth) {
    Answer answer = answer(truth.question());
    if (isEnded) {
      return;
    }
    if (answer == null) {
      show(text.skipped(truth));
      return;
    }
    Marked marked = truth.mark(answer);
    answered++;
    right += marked.isRight() ? 1 : 0;
    show(text.marked(marked, truth.question()));
  }

  /** The answer; null where the question is skipped. */
  private @Nullable Answer answer(TeachingQuestion question) {
    for (int tries = 0; tries < TRIES; tries++) {
      show(text.prompt());
      String line = lines.next();
      if (line == null || line.isEmpty()) {
        return null;
      }
      if (line.equals(END)) {
        isEnded = true;
        return null;
      }
      Answer answer = line.equals(HELP) ? help(question) : read(question, line);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  private @Nullable Answer help(TeachingQuestion question) {
    show(text.help(question));
    return null;
  }

  private @Nullable Answer read(TeachingQuestion question, String line) {
    Problems problems = new Problems();
    Answer answer = GivenAnswer.read(question, line, problems);
    problems.sorted().forEach(problem -> show(text.unread(problem)));
    return answer;
  }

  private void show(String shown) {
    console.out().print(shown);
    console.out().flush();
  }
}
