package portsim.run;

import java.util.List;

/** Logs of outages that are always told the same. */
record OutageLogs(List<OutageLog> all) implements OutageListener {
  /** How many scopes are out now. */
  int scopesOut() {
    return all.get(0).scopesOut();
  }

  /** So many more scopes, or fewer, are out than before; there was one all the time. */
  void change(int scopesOutBy) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).change(scopesOutBy);
    }
  }

  @Override
  public void begin(long nowNanos) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).begin(nowNanos);
    }
  }

  @Override
  public void end(long nowNanos) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).end(nowNanos);
    }
  }
}
