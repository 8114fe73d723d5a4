package portsim.cli.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run has come: a bar on a terminal, for anything that takes over two seconds. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long PERCENT = 100;
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
    if (bar == null && isDue()) {
      bar = start();
    }
    if (bar != null) {
      bar.stepTo((long) ((double) done / whole * PERCENT));
    }
  }

  private boolean isDue() {
    return terminal.errIsTerminal() && System.nanoTime() - startedNanos > PATIENCE_NANOS;
  }

  private ProgressBar start() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(PERCENT)
        .setUnit("%", 1)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
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
