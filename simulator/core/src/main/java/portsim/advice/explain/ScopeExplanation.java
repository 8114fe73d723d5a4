package portsim.advice.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the ports that some workloads contend for, on one machine.
 *
 * @param machine its name; of a fleet, the first
 * @param machines how many there are that are alike
 * @param workloads those that contend
 * @param reach for what a port is taken
 * @param ports how many there are
 * @param arithmetic null where no workload opens connections at a rate
 * @param kept what is kept between calls
 * @param firstFailure the first connect that found no port; null where none did
 * @param peak when most of them were in use
 * @param outages how often connects found none for a while
 * @param sawtooth null where there is none to expect
 */
public record ScopeExplanation(
    String machine,
    int machines,
    List<String> workloads,
    Reach reach,
    int ports,
    @Nullable Arithmetic arithmetic,
    List<Keeping> kept,
    @Nullable Moment firstFailure,
    Moment peak,
    long outages,
    long exhaustedNanos,
    @Nullable Sawtooth sawtooth) {
  public ScopeExplanation {
    workloads = List.copyOf(workloads);
    kept = List.copyOf(kept);
  }

  /** For what a port is taken that is in use. */
  public enum Reach {
    /** For all connections of the machine. */
    MACHINE("machine"),
    /** For connections from the same address to the same address and port. */
    DESTINATION("destination"),
    /** For all sockets that are bound before they connect. */
    BOUND("bound"),
    /** It is the port that the sockets are bound to by its number. */
    OWN_PORT("own-port");

    private final String key;

    Reach(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  /**
   * Who has the ports at an instant.
   *
   * @param ports how many are in use
   * @param holdings the most first
   */
  public record Moment(long atNanos, int ports, List<Holding> holdings) {
    public Moment {
      holdings = List.copyOf(holdings);
    }
  }
}
