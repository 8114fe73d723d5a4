package portsim.record.journal;

import java.util.List;

/** What kept a server from accepting a SYN, and what it did instead. */
public enum SynRefusedBy {
  /** Its backlog was full; it answered with a reset. */
  FULL_BACKLOG_RESET(0),
  /** Its backlog was full; it dropped the SYN. */
  FULL_BACKLOG_DROPPED(1),
  /** It was down: its machine answered with a reset. */
  DOWN(2),
  /** It answers nobody. */
  SILENT(3);

  private static final List<SynRefusedBy> ALL = List.of(values());

  private final int index;

  SynRefusedBy(int index) {
    this.index = index;
  }

  int index() {
    return index;
  }

  static SynRefusedBy of(int index) {
    return ALL.get(index);
  }
}
