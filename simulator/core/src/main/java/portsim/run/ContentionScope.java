package portsim.run;

/** Connects that contend for the same ports: they are out of ports together. */
final class ContentionScope {
  private final OutageLog[] logs;
  private boolean out;

  /** A scope whose outages go to these logs. */
  ContentionScope(OutageLog... logs) {
    this.logs = logs.clone();
  }

  /** Whether the latest of its connects found no port. */
  boolean isOut() {
    return out;
  }

  void foundNoPort(long nowNanos) {
    if (!out) {
      out = true;
      for (OutageLog log : logs) {
        log.begin(nowNanos);
      }
    }
  }

  void gotPort(long nowNanos) {
    if (out) {
      out = false;
      for (OutageLog log : logs) {
        log.end(nowNanos);
      }
    }
  }
}
