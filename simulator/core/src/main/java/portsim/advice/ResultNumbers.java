package portsim.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.record.RunRecord;
import portsim.verdict.Estimate;
import portsim.verdict.Judgement;
import portsim.verdict.Verdict;

/**
 * The numbers of a result.
 *
 * @param measures of its run
 * @param estimates what many runs tell, by the paths of the expectations that they were made for
 */
public record ResultNumbers(List<Measure> measures, Map<String, Estimate> estimates) {
  public ResultNumbers {
    measures = List.copyOf(measures);
    estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
  }

  /** Those of a run and its verdict. */
  public static ResultNumbers of(RunRecord run, Verdict verdict) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (Judgement judgement : verdict.judgements()) {
      if (judgement.estimate() != null) {
        estimates.put(judgement.path(), judgement.estimate());
      }
    }
    return new ResultNumbers(Measure.of(run), estimates);
  }
}
