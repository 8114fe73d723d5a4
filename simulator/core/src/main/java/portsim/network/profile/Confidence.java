package portsim.network.profile;

/** How well a value is documented. */
public enum Confidence {
  /** Documented by the maker, or measured. */
  HIGH,
  /** Documented with contradictions, or by others. */
  MEDIUM,
  /** Assumed. */
  LOW
}
