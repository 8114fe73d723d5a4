package portsim.advice.remedy;

import java.util.ArrayList;
import java.util.List;

/**
 * What a remedy takes on a real machine.
 *
 * @param change of the code, or of something else, in words; possibly empty
 * @param commands to type
 * @param restart what has to be restarted for it to take effect
 * @param risk how much is at stake
 * @param notes its risks and side effects
 */
public record Steps(
    String change, List<String> commands, Restart restart, Risk risk, List<Note> notes) {
  /** Nothing to do. */
  static final Steps NONE = new Steps("", List.of(), Restart.NOTHING, Risk.LITTLE, List.of());

  /** What has to be restarted. */
  public enum Restart {
    /** Nothing: the next connect goes by it. */
    NOTHING("nothing", "at once"),
    /** The application, for it is changed. */
    APPLICATION("application", "when the changed application is deployed"),
    /** The server's service. */
    SERVICE("service", "after a restart of the server's service"),
    /** The whole machine. */
    MACHINE("machine", "after a restart of the machine");

    private final String key;
    private final String when;

    Restart(String key, String when) {
      this.key = key;
      this.when = when;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }

    /** When the remedy takes effect, for a person. */
    public String when() {
      return when;
    }
  }

  /** How much is at stake; of remedies that help as much, the safest is the first. */
  public enum Risk {
    /** No more than its notes say. */
    LITTLE("little"),
    /** Data, or other applications, can suffer. */
    SOME("some"),
    /** It takes away a protection of the whole machine. */
    GREAT("great");

    private final String key;

    Risk(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  /**
   * A risk or side effect.
   *
   * @param source where it is documented; empty where it is assumed
   */
  public record Note(String text, String source) {
    /** Whether no document says so. */
    public boolean isAssumed() {
      return source.isEmpty();
    }
  }

  public Steps {
    commands = List.copyOf(commands);
    notes = List.copyOf(notes);
  }

  /** A change of the application, in words. */
  static Steps code(String change) {
    return new Steps(change, List.of(), Restart.APPLICATION, Risk.LITTLE, List.of());
  }

  /** The same with another risk or side effect. */
  Steps noting(String text, String source) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(text, source));
    return new Steps(change, commands, restart, risk, more);
  }

  /** The same with something else to restart. */
  Steps restarting(Restart other) {
    return new Steps(change, commands, other, risk, notes);
  }

  /** The same with more at stake. */
  Steps risking(Risk other) {
    return new Steps(change, commands, restart, other, notes);
  }

  /** The same with a command to type. */
  Steps typing(String command) {
    return and(new Steps("", List.of(command), restart, risk, List.of()));
  }

  /** The same with other things to do besides. */
  Steps and(Steps other) {
    List<String> more = new ArrayList<>(commands);
    more.addAll(other.commands);
    return new Steps(change, more, restart, risk, notes);
  }
}
