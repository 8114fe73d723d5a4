package portsim.replay;

import java.util.List;
import portsim.network.profile.Settings;

/**
 * A recorded run of a real machine: what it was given, and what became of it.
 *
 * @param name the name of its folder
 * @param client the settings of the machine that connects
 * @param server the settings of the machine that it connects to
 * @param hz jiffies a second of both kernels
 * @param timerPhaseNanos an instant of the run at which the jiffies were a multiple of 512
 * @param phaseKnown whether it was recorded
 * @param clockPhaseNanos what the kernel's clock showed behind full milliseconds when the run began
 * @param addresses the client's, in the order that attempts refer to
 * @param destinations what it connects to, in the order that attempts refer to
 * @param behaviour how the server acts
 * @param durationNanos how long the recording goes on
 * @param attempts in the order of the recording
 * @param seconds what was counted in each second
 */
public record RecordedCase(
    String name,
    Settings client,
    Settings server,
    int hz,
    long timerPhaseNanos,
    boolean phaseKnown,
    long clockPhaseNanos,
    List<String> addresses,
    List<Destination> destinations,
    ServerBehaviour behaviour,
    long durationNanos,
    List<RecordedAttempt> attempts,
    List<RecordedSecond> seconds) {
  public RecordedCase {
    addresses = List.copyOf(addresses);
    destinations = List.copyOf(destinations);
    attempts = List.copyOf(attempts);
    seconds = List.copyOf(seconds);
  }

  /**
   * An address and port that attempts go to.
   *
   * @param address such as 10.77.1.101:5020
   * @param answer what becomes of a SYN there
   */
  public record Destination(String address, Answer answer) {}

  /** What becomes of a SYN. */
  public enum Answer {
    /** A server listens. */
    LISTENS,
    /** Nobody listens: the machine answers with a reset. */
    REFUSES,
    /** There is no answer, as of a machine that is switched off or behind a firewall. */
    NOTHING
  }
}
