package portsim.network.profile;

import portsim.network.ListenerOptions;
import portsim.network.Overflow;

/**
 * How an operating system listens.
 *
 * @param overflow what it does with a SYN when the backlog is full
 * @param backlogMax the longest backlog that it grants
 * @param timestamps whether it answers TCP timestamps with its own
 */
public record Listening(Overflow overflow, int backlogMax, boolean timestamps) {
  /** That of a server of which nothing is said. */
  public static final Listening STANDARD = unlimited(Overflow.Drop.STANDARD);

  /** An operating system that grants any backlog and knows TCP timestamps. */
  static Listening unlimited(Overflow overflow) {
    return new Listening(overflow, ListenerOptions.UNLIMITED, true);
  }
}
