package portsim.network.profile;

/**
 * Something that a profile takes for granted.
 *
 * @param about what it says, such as "TIME_WAIT"
 * @param value what the profile takes it to be
 * @param source where it is documented
 * @param note what contradicts it or limits it; empty where nothing does
 * @param setting the setting that takes its place; empty where there is none
 */
public record Fact(
    String about, String value, String source, Confidence confidence, String note, String setting) {
  static Fact documented(String about, String value, String source) {
    return new Fact(about, value, source, Confidence.HIGH, "", "");
  }

  /** A value that sources contradict each other about. */
  static Fact disputed(String about, String value, String source, String note) {
    return new Fact(about, value, source, Confidence.MEDIUM, note, "");
  }

  /** A value that holds within limits, or is simpler than the truth. */
  static Fact limited(String about, String value, String source, String note) {
    return new Fact(about, value, source, Confidence.HIGH, note, "");
  }

  /** A value that is documented for relatives alone. */
  static Fact assumed(String about, String value, String source, String note) {
    return new Fact(about, value, source, Confidence.LOW, note, "");
  }

  Fact unlessSet(String newSetting) {
    return new Fact(about, value, source, confidence, note, newSetting);
  }
}
