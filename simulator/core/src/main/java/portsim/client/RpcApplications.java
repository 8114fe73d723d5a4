package portsim.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import portsim.engine.EventCalendar;

/** The server applications whose objects the processes of one host hold. */
public final class RpcApplications {
  private final EventCalendar calendar;
  private final Map<Holder, RpcApplication> byHolder = new LinkedHashMap<>();

  /** The process that holds objects of an application. */
  private record Holder(String process, String application) {}

  public RpcApplications(EventCalendar calendar) {
    this.calendar = calendar;
  }

  RpcApplication of(RpcBindings.Ends ends, Duration linger) {
    Holder holder = new Holder(ends.process(), ends.application());
    return byHolder.computeIfAbsent(holder, key -> new RpcApplication(linger, calendar));
  }

  /** Releases all objects of an application that no call is using. */
  public void release(String name) {
    byHolder.forEach(
        (holder, application) -> {
          if (holder.application().equals(name)) {
            application.releaseUnused();
          }
        });
  }
}
