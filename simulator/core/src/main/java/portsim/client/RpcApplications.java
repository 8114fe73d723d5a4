package portsim.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import portsim.engine.EventCalendar;

/** The server applications that the processes of one host use, by name. */
public final class RpcApplications {
  private final EventCalendar calendar;
  private final Map<String, RpcApplication> byName = new LinkedHashMap<>();

  public RpcApplications(EventCalendar calendar) {
    this.calendar = calendar;
  }

  RpcApplication of(String name, Duration linger) {
    return byName.computeIfAbsent(name, key -> new RpcApplication(linger, calendar));
  }

  /** Releases all objects of an application that no call is using. */
  public void release(String name) {
    RpcApplication application = byName.get(name);
    if (application != null) {
      application.releaseUnused();
    }
  }
}
