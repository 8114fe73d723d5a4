package portsim.network.profile;

/**
 * Something that a profile takes for granted.
 *
 * @param about what it says, such as "TIME_WAIT"
 * @param value what the profile takes it to be
 * @param source where it is documented
 * @param note what contradicts it or limits it; empty where nothing does
 */
public record Fact(String about, String value, String source, Confidence confidence, String note) {
  static Fact documented(String about, String value, String source) {
    return new Fact(about, value, source, Confidence.HIGH, "");
  }

  static Fact disputed(String about, String value, String source, String note) {
    return new Fact(about, value, source, Confidence.MEDIUM, note);
  }
}
