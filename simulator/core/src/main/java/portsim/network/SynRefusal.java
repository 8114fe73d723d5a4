package portsim.network;

/** Why a server did not accept a SYN, and what it did instead. */
public enum SynRefusal {
  /** Its backlog was full; it answered with a reset. */
  BACKLOG_RESET,
  /** Its backlog was full; it dropped the SYN. */
  BACKLOG_DROPPED,
  /** It was down: its machine answered with a reset. */
  DOWN,
  /** It answers nobody. */
  SILENT;

  /** Whether there was an answer, a reset. */
  public boolean isReset() {
    return this == BACKLOG_RESET || this == DOWN;
  }
}
