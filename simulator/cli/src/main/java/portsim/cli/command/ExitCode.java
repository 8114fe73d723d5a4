package portsim.cli.command;

/** What the program's exit tells; where several apply, the one that outranks the others. */
public final class ExitCode {
  public static final int FINE = 0;

  /** The command line is wrong. */
  public static final int USAGE = 1;

  /** A scenario is invalid; outranks a failed run. */
  public static final int INVALID_SCENARIO = 2;

  /** A run failed; outranks a failed expectation. */
  public static final int FAILED_RUN = 3;

  /** An expectation is not met. */
  public static final int FAILED_EXPECTATION = 4;

  /** The runs leave the question open. */
  public static final int INCONCLUSIVE = 5;

  /** The user stopped it: 128 and the number of SIGINT, as shells have it. */
  public static final int INTERRUPTED = 130;

  /** Above the list of codes in a command's help. */
  static final String HEADING = "%nExit codes:%n";

  static final String FINE_MEANS = "0:fine";
  static final String USAGE_MEANS = "1:wrong usage";
  static final String INVALID_MEANS = "2:invalid scenario";
  static final String FAILED_MEANS = "3:failed while running";
  static final String EXPECTATION_MEANS = "4:an expectation failed";
  static final String INTERRUPTED_MEANS = "130:interrupted";

  private ExitCode() {}
}
