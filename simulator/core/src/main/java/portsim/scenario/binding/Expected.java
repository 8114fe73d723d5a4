package portsim.scenario.binding;

import java.util.List;
import portsim.scenario.Expectation;
import portsim.scenario.StatisticalExpectation;

/**
 * All that a file expects.
 *
 * @param exact of the one run
 * @param statistical of many
 */
record Expected(List<Expectation> exact, List<StatisticalExpectation> statistical) {
  static final Expected NOTHING = new Expected(List.of(), List.of());

  Expected {
    exact = List.copyOf(exact);
    statistical = List.copyOf(statistical);
  }
}
