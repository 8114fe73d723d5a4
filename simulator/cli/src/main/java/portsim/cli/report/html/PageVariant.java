package portsim.cli.report.html;

import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.journal.Journal;

/**
 * A variant as the page shows it.
 *
 * @param journal every change of every port in its run
 * @param explanations why attempts failed: for each of the first failures of the journal the chain
 *     of causes, in sentences
 */
public record PageVariant(VariantResult result, Journal journal, List<List<String>> explanations) {
  public PageVariant {
    explanations = List.copyOf(explanations);
  }
}
