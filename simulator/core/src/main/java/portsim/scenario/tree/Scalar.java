package portsim.scenario.tree;

/**
 * A single value as written, without its quotes.
 *
 * @param isNull whether it was an unquoted null (or nothing at all, in YAML)
 */
public record Scalar(Place place, String text, boolean isNull) implements Node {
  @Override
  public boolean occupies(Place other) {
    return place.equals(other);
  }

  @Override
  public String describe() {
    return isNull ? "nothing" : "'" + text + "'";
  }
}
