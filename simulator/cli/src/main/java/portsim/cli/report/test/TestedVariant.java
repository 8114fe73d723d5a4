package portsim.cli.report.test;

import java.util.List;
import java.util.stream.IntStream;
import portsim.cli.report.VariantResult;
import portsim.verdict.Judgement;

/**
 * A variant that ran, and what became of its expectations.
 *
 * @param why for each expectation the first event that made it fail; empty where it is met, or
 *     where nothing can be told
 */
public record TestedVariant(VariantResult result, List<String> why) {
  public TestedVariant {
    why = List.copyOf(why);
    int judged = result.verdict().judgements().size();
    if (why.size() != judged) {
      throw new IllegalArgumentException(why.size() + " reasons for " + judged + " expectations");
    }
  }

  public String name() {
    return result.name();
  }

  public List<TestedExpectation> expectations() {
    List<Judgement> judgements = result.verdict().judgements();
    return IntStream.range(0, why.size())
        .mapToObj(i -> new TestedExpectation(name(), judgements.get(i), why.get(i)))
        .toList();
  }

  /** The expectations that are not met. */
  public List<TestedExpectation> failures() {
    return expectations().stream().filter(each -> !each.judgement().passed()).toList();
  }
}
