package portsim.run;

import java.util.List;

/** Connects that contend for the same ports: they are out of ports together. */
final class ContentionScope {
  private final List<OutageLog> logs;
  private boolean out;

  /** A scope whose outages go to these logs. */
  ContentionScope(OutageLog... logs) {
    this.logs = List.of(logs);
  }

  void foundNoPort(long nowNanos) {
    if (!out) {
      out = true;
      logs.forEach(log -> log.begin(nowNanos));
    }
  }

  void gotPort(long nowNanos) {
    if (out) {
      out = false;
      logs.forEach(log -> log.end(nowNanos));
    }
  }
}
