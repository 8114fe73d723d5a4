package portsim.advice.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Hypothesis.Likelihood;
import portsim.advice.diagnosis.snapshot.Observation;

/**
 * What a snapshot tells.
 *
 * @param scopes the connections that contend for ports, those with the fewest left first
 * @param hypotheses the patterns that it may show, the likeliest first; at least one
 */
public record Diagnosis(
    Observation observation,
    AssumedSystem system,
    List<Scope> scopes,
    List<Hypothesis> hypotheses) {
  /** All patterns that are looked for; of those that are as likely, the first is the first. */
  private static final List<Function<Case, @Nullable Hypothesis>> RULES =
      List.of(
          ConnectionPatterns::closeWait,
          ConnectionPatterns::unanswered,
          PortPatterns::churn,
          PortPatterns::growing,
          PortPatterns::held,
          ConnectionPatterns::identities,
          ConnectionPatterns::translation);

  public Diagnosis {
    scopes = List.copyOf(scopes);
    hypotheses = List.copyOf(hypotheses);
  }

  /** The diagnosis of what is known of a machine. */
  public static Diagnosis of(Observation observation) {
    AssumedSystem system = SystemChoice.of(observation);
    List<Scope> scopes = Scopes.of(observation, system);
    Case seen = new Case(observation, system, scopes);
    List<Hypothesis> found =
        new ArrayList<>(
            RULES.stream().map(rule -> rule.apply(seen)).filter(Objects::nonNull).toList());
    found.sort(Comparator.comparing(Hypothesis::likelihood));
    if (found.isEmpty() || found.get(0).likelihood() != Likelihood.LIKELY) {
      found.add(0, PortPatterns.nothing(seen));
    }
    return new Diagnosis(observation, system, scopes, found);
  }

  /** The likeliest pattern. */
  public Hypothesis first() {
    return hypotheses.get(0);
  }

  /** Where the fewest ports are left; null where there is no connection. */
  public @Nullable Scope tightest() {
    return scopes.isEmpty() ? null : scopes.get(0);
  }
}
