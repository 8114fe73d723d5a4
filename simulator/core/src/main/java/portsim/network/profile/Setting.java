package portsim.network.profile;

/**
 * A setting of an operating system under the name that this gives it.
 *
 * @param type what its value may be
 * @param standard its value when nobody sets it, as the operating system writes it; empty for none
 * @param confidence how well the source documents it
 * @param needsRestart whether a change takes effect only after a restart of the machine
 * @param withoutEffect why it does not change what is simulated; empty where it does
 * @param side the end of a connection that it acts on
 */
public record Setting(
    String name,
    SettingType type,
    String standard,
    String about,
    String source,
    Confidence confidence,
    boolean needsRestart,
    String withoutEffect,
    Side side) {
  /** The setting of SQL Server 2000, in the registry of its machine, for its backlog. */
  public static final String LISTEN_BACKLOG = "WinsockListenBacklog";

  /** What its value may be. */
  public static final SettingType.Whole LISTEN_BACKLOG_TYPE =
      new SettingType.Whole(1, 65_535, "connections");

  /** The end of a connection that a setting acts on. */
  public enum Side {
    /** The one that connects. */
    CLIENT,
    /** The one that listens. */
    SERVER,
    BOTH
  }

  /** A setting of the end that connects. */
  Setting(
      String name,
      SettingType type,
      String standard,
      String about,
      String source,
      Confidence confidence,
      boolean needsRestart,
      String withoutEffect) {
    this(name, type, standard, about, source, confidence, needsRestart, withoutEffect, Side.CLIENT);
  }

  /** The same setting, acting on another end. */
  Setting on(Side other) {
    return new Setting(
        name, type, standard, about, source, confidence, needsRestart, withoutEffect, other);
  }

  /** A setting that its maker documents. */
  Setting(
      String name,
      SettingType type,
      String standard,
      String about,
      String source,
      boolean needsRestart,
      String withoutEffect) {
    this(name, type, standard, about, source, Confidence.HIGH, needsRestart, withoutEffect);
  }
}
