package portsim.run;

/** Connects that contend for the same ports: they are out of ports together. */
final class ContentionScope {
  private final OutageListener[] logs;
  private boolean out;

  /** A scope whose outages go to these logs. */
  ContentionScope(OutageListener... logs) {
    this.logs = logs.clone();
  }

  /** Whether the latest of its connects found no port. */
  boolean isOut() {
    return out;
  }

  void foundNoPort(long nowNanos) {
    if (!out) {
      out = true;
      for (OutageListener log : logs) {
        log.begin(nowNanos);
      }
    }
  }

  void gotPort(long nowNanos) {
    if (out) {
      out = false;
      for (OutageListener log : logs) {
        log.end(nowNanos);
      }
    }
  }
}
