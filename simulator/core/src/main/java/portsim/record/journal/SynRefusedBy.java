package portsim.record.journal;

import java.util.List;

/** What kept a server from accepting a SYN, and what it did instead. */
public enum SynRefusedBy {
  /** Its backlog was full; it answered with a reset. */
  FULL_BACKLOG_RESET,
  /** Its backlog was full; it dropped the SYN. */
  FULL_BACKLOG_DROPPED,
  /** It was down: its machine answered with a reset. */
  DOWN,
  /** It answers nobody. */
  SILENT;

  private static final List<SynRefusedBy> ALL = List.of(values());

  static SynRefusedBy of(int index) {
    return ALL.get(index);
  }
}
