package portsim.advice.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern that a snapshot may show.
 *
 * @param speaksFor what speaks for it, with numbers
 * @param speaksAgainst what speaks against it
 * @param toCollect what would tell more
 */
public record Hypothesis(
    Pattern pattern,
    Likelihood likelihood,
    List<String> speaksFor,
    List<String> speaksAgainst,
    List<String> toCollect) {
  /** How likely it is, the likeliest first. */
  public enum Likelihood {
    LIKELY("likely"),
    POSSIBLE("possible"),
    UNLIKELY("unlikely");

    private final String key;

    Likelihood(String key) {
      this.key = key;
    }

    /** Its name in results, and for a person. */
    public String key() {
      return key;
    }
  }

  public Hypothesis {
    speaksFor = List.copyOf(speaksFor);
    speaksAgainst = List.copyOf(speaksAgainst);
    toCollect = List.copyOf(toCollect);
  }

  /** A hypothesis as its evidence is put together. */
  static final class Draft {
    private final List<String> speaksFor = new ArrayList<>();
    private final List<String> speaksAgainst = new ArrayList<>();
    private final List<String> toCollect = new ArrayList<>();

    Draft supports(String evidence) {
      speaksFor.add(evidence);
      return this;
    }

    Draft contradicts(String evidence) {
      speaksAgainst.add(evidence);
      return this;
    }

    Draft collect(String what) {
      toCollect.add(what);
      return this;
    }

    Hypothesis build(Pattern pattern, Likelihood likelihood) {
      return new Hypothesis(pattern, likelihood, speaksFor, speaksAgainst, toCollect);
    }
  }
}
