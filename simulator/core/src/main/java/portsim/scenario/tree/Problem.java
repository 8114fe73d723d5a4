package portsim.scenario.tree;

/**
 * One thing that is wrong with what a user wrote: where, what, and what would be right.
 *
 * @param hint what would be right; empty where nothing helpful can be said
 */
public record Problem(Severity severity, Place place, String message, String hint) {
  /** Whether the file can still be used. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
