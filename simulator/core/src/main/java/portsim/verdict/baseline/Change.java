package portsim.verdict.baseline;

/**
 * Something that is not what it was.
 *
 * @param what a path of the result, an expectation, a finding
 * @param was empty where there was none
 * @param is empty where there is none
 */
public record Change(Kind kind, String what, String was, String is) {
  /** What can change. */
  public enum Kind {
    EXPECTATION,
    NUMBER,
    FINDING
  }
}
