package portsim.cli.reading;

import java.util.List;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;

/** Says in plain words what the YAML parser found wrong: the list of the faults that it finds. */
final class YamlFaults {
  /** How to say it better. */
  private interface Explanation {
    Problem of(YamlFault fault);
  }

  /** A fault whose context and problem contain these texts. */
  private record Case(String context, String problem, Explanation explanation) {
    boolean fits(YamlFault fault) {
      return fault.context().contains(context) && fault.problem().contains(problem);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case("block scalar", "leading empty lines", YamlLineFaults::blankLine),
          new Case("block scalar", "", YamlValueFaults::blockHead),
          new Case("", "could not find expected ':'", YamlLineFaults::missingColon),
          new Case("", "mapping values are not allowed", YamlLineFaults::surplusColon),
          new Case("", "simple key is required", YamlLineFaults::misplacedKey),
          new Case("", "mapping keys are not allowed", YamlLineFaults::surplusQuestion),
          new Case("", "sequence entries are not allowed", YamlLineFaults::surplusDash),
          new Case("scanning a quoted", "", YamlValueFaults::openQuote),
          new Case("", "Malformed Number", YamlValueFaults::endInEscape),
          new Case("double-quoted", "", YamlValueFaults::unknownEscape),
          new Case("", "cannot start any token", YamlValueFaults::badStart),
          new Case("scanning an alias", "", YamlValueFaults::alias),
          new Case("scanning an anchor", "", YamlValueFaults::anchor),
          new Case("scanning a tag", "", YamlValueFaults::tag),
          new Case("", "tag handle", YamlValueFaults::tag),
          new Case("parsing a flow sequence", "", YamlValueFaults::openBracket),
          new Case("parsing a flow mapping", "", YamlValueFaults::openBracket),
          new Case("", "expected the node content", YamlValueFaults::missingValue),
          new Case("", "Expected a property name", YamlValueFaults::collectionAsKey),
          new Case("", "expected <block end>", YamlLineFaults::unaligned),
          new Case("", "<document start>", YamlLineFaults::outside),
          new Case("directive", "", YamlLineFaults::directive),
          new Case("", "Version", YamlLineFaults::directive));

  private YamlFaults() {}

  static Problem explain(YamlFault fault) {
    int tab = tabInIndentation(fault);
    if (tab > 0 && !fault.context().contains("flow")) {
      Place place = new Place(fault.source().name(), fault.noticed().line(), tab);
      return fault.says(place, "a tab cannot indent a line of YAML", "use spaces");
    }
    return CASES.stream()
        .filter(candidate -> candidate.fits(fault))
        .findFirst()
        .map(found -> found.explanation().of(fault))
        .orElseGet(() -> fault.says(fault.noticed(), "this is not YAML as it should be", ""));
  }

  /** The column of the first tab before the first word of the line; 0 if there is none. */
  private static int tabInIndentation(YamlFault fault) {
    String line = fault.source().line(fault.noticed().line());
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i < line.length() && line.charAt(i) == '\t' ? i + 1 : 0;
  }
}
