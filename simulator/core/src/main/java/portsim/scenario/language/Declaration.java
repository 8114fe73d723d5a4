package portsim.scenario.language;

/**
 * A key as it is declared.
 *
 * @param name its name; {@link #NAME} in it, and so on, stand for what the user chose
 * @param shape what its value may be
 * @param required whether it must occur
 * @param standard the value when it does not occur, as one would write it; empty for none
 * @param about what it says, in a sentence without a full stop
 * @param example a value, as one would write it
 * @param source where the standard or the range is documented; empty where it is portsim's own
 */
public record Declaration(
    String name,
    Shape shape,
    boolean required,
    String standard,
    String about,
    String example,
    String source) {
  /** Stands for a name that the user chose, as in {@code hosts.<name>.calls.failed}. */
  public static final String NAME = "<name>";

  /** Stands for the path of a result, as in {@code mean(<path>)}. */
  public static final String PATH = "<path>";

  /** Stands for the path of a result and a condition, as in {@code p(<path> > 0)}. */
  public static final String COMPARISON = "<path> <condition>";

  /** Whether the user chooses a part of its name. */
  public boolean isTemplate() {
    return name.indexOf('<') >= 0;
  }
}
