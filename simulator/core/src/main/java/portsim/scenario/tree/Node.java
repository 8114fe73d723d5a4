package portsim.scenario.tree;

/**
 * A node of a scenario file as it was written, with its place.
 *
 * <p>The readers of YAML and JSON make it, the binder reads it. Values stay text until the binder,
 * who knows what is meant, reads them: so {@code 10.10} or {@code 1_000} are never misread.
 */
public sealed interface Node permits Scalar, Listing, Mapping {
  Place place();

  /** What a person would call it in a sentence: "a list", "a map", "text". */
  String describe();

  /** Whether this, a key in it or anything below stands at a place. */
  boolean occupies(Place place);

  /** Whether it says that there is nothing: YAML's and JSON's {@code null}. */
  default boolean isNull() {
    return false;
  }
}
