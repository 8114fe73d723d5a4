package portsim.cli.reading.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.replay.RecordedCase;
import portsim.scenario.tree.Problems;

/**
 * What became of reading a case.
 *
 * @param recorded null where there are errors
 * @param problems of the folder, and of each of its files
 * @param sources the texts that the problems are in
 */
public record CaseReading(
    @Nullable RecordedCase recorded, List<Problems> problems, List<SourceText> sources) {
  public CaseReading {
    problems = List.copyOf(problems);
    sources = List.copyOf(sources);
  }
}
