package portsim.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How far a run has come: a bar on a terminal, for anything that takes over two seconds. */
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The whole, in the steps of the bar. */
  private static final long STEPS = 10_000;

  private static final int UPDATE_MILLIS = 200;

  private final PrintWriter err;
  private final Terminal terminal;
  private final String task;
  private final long startedNanos = System.nanoTime();
  private @Nullable ProgressBar bar;

  Progress(Console console, String task) {
    err = console.err();
    terminal = console.terminal();
    this.task = task;
  }

  /** Shows how much of a whole is done. */
  void show(long done, long whole) {
    long steps = (long) ((double) done / whole * STEPS);
    if (bar == null && isDue()) {
      bar = start(steps);
    }
    if (bar != null) {
      bar.stepTo(steps);
    }
  }

  private boolean isDue() {
    return terminal.errIsTerminal() && elapsed().compareTo(PATIENCE) > 0;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  /** What was done before there was a bar took its time too. */
  private ProgressBar start(long steps) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(STEPS)
        .startsFrom(steps, elapsed())
        .setRenderer(
            (state, width) ->
                ProgressLine.text(
                    task, state.getNormalizedProgress(), state.getTotalElapsed(), width))
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, terminal.columns() - 1))
        .build();
  }

  private void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      draw(" ".repeat(terminal.columns() - 1) + "\r");
    }
  }
}
