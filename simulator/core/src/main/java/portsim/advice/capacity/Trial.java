package portsim.advice.capacity;

/** Tries a value out. */
@FunctionalInterface
public interface Trial {
  /** What became of a value. */
  enum Outcome {
    /** The scenario goes well with it. */
    HOLDS,
    /** It does not. */
    FAILS,
    /** The runs are too few to say. */
    UNDECIDED,
    /** The scenario cannot have this value. */
    INVALID,
    /** The user has had enough. */
    CANCELLED
  }

  /** Tries a value out; it always comes out the same. */
  Outcome of(Quantity value);
}
