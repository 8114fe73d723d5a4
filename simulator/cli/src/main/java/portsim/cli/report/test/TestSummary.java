package portsim.cli.report.test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import portsim.cli.report.test.TestedFile.Outcome;
import portsim.record.Numbers;

/** How many files came to which end. */
public final class TestSummary {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  private TestSummary() {}

  public static TestSummary of(List<TestedFile> files) {
    TestSummary summary = new TestSummary();
    files.forEach(file -> summary.counts.merge(file.outcome(), 1, Integer::sum));
    return summary;
  }

  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** Whether nothing went wrong. */
  public boolean isFine() {
    return count(Outcome.FAILED) + count(Outcome.INVALID) + count(Outcome.NOT_RUN) == 0;
  }

  /** Such as {@code 1 scenario passed, 1 failed}. */
  public String text() {
    int passed = count(Outcome.PASSED);
    StringBuilder text =
        new StringBuilder(Numbers.grouped(passed))
            .append(passed == 1 ? " scenario passed" : " scenarios passed");
    for (Outcome outcome :
        List.of(Outcome.FAILED, Outcome.INVALID, Outcome.NOT_RUN, Outcome.UNTESTED)) {
      int count = count(outcome);
      if (count > 0) {
        text.append(", ").append(Numbers.grouped(count)).append(' ').append(outcome.phrase());
      }
    }
    return text.toString();
  }
}
