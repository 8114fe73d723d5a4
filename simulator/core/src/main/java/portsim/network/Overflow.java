package portsim.network;

/** What a server does with a SYN when its backlog is full. */
public sealed interface Overflow {
  /** Its name in scenario files. */
  String key();

  /** How many connections wait in a backlog of this size before it is full. */
  long room(int backlog);

  /** The answer to a SYN that finds it full. */
  SynAnswer answer();

  /** It resets the connection at once, as Windows does (KB 328476, KB 154628). */
  record Reset() implements Overflow {
    @Override
    public String key() {
      return "reset";
    }

    @Override
    public long room(int backlog) {
      return backlog;
    }

    @Override
    public SynAnswer answer() {
      return SynAnswer.RESET;
    }
  }

  /**
   * It drops the SYN without an answer, as Linux does; one connection more than the backlog waits
   * there (measured on Linux 6.18).
   *
   * <p>Whether there is room is asked again when the handshake completes, for others may have
   * completed in between. The client takes itself for connected then.
   *
   * @param abort whether it resets such a connection (tcp_abort_on_overflow)
   * @param synAckRetries how often it sends its answer again otherwise, waiting for room
   * @param cookies whether it answers SYNs beyond its queue of incomplete handshakes all the same,
   *     and forgets them (tcp_syncookies)
   */
  record Drop(boolean abort, int synAckRetries, boolean cookies) implements Overflow {
    /** As Linux does where nobody sets it otherwise. */
    public static final Drop STANDARD = new Drop(false, 5, true);

    @Override
    public String key() {
      return "drop";
    }

    @Override
    public long room(int backlog) {
      return backlog + 1L;
    }

    @Override
    public SynAnswer answer() {
      return SynAnswer.NOTHING;
    }
  }
}
