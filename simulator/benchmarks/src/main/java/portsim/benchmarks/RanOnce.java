package portsim.benchmarks;

import java.util.List;
import portsim.benchmarks.baseline.Outcome;

/**
 * What an engine made of a work, as a line of text from one process to another.
 *
 * @param nanos the time that it took, without that in which others had the processor
 */
record RanOnce(Work work, Engine engine, Outcome outcome, long nanos) {
  private static final String BLANK = " ";

  String line() {
    return String.join(
            BLANK,
            work.name(),
            engine.name(),
            Long.toString(outcome.attempted()),
            Long.toString(outcome.completed()),
            Long.toString(outcome.failed()),
            Long.toString(nanos))
        + "\n";
  }

  static RanOnce of(String line) {
    List<String> words = List.of(line.split(BLANK));
    return new RanOnce(
        Work.valueOf(words.get(0)),
        Engine.valueOf(words.get(1)),
        new Outcome(
            Long.parseLong(words.get(2)),
            Long.parseLong(words.get(3)),
            Long.parseLong(words.get(4))),
        Long.parseLong(words.get(5)));
  }
}
