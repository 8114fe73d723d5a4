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
   */
  record Drop() implements Overflow {
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
