package portsim.advice.remedy;

import java.util.List;

/**
 * What helps a scenario, and what does not.
 *
 * @param variant of the file that it was asked of
 * @param before how it fares as it is
 * @param helping the remedies that help, the best first
 * @param useless those with which as many calls fail as before, or more
 * @param refused those that cannot be
 * @param runs how many runs all that took
 */
public record Remedies(
    String file,
    String variant,
    Course before,
    List<Treated> helping,
    List<Treated> useless,
    List<Refused> refused,
    int runs) {
  public Remedies {
    helping = List.copyOf(helping);
    useless = List.copyOf(useless);
    refused = List.copyOf(refused);
  }
}
