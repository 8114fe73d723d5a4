package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.journal.Connections;
import portsim.record.journal.Failures;
import portsim.scenario.Intervention;
import portsim.scenario.TimelineEntry;

/** Why a call lost its connection. */
final class Lost {
  private Lost() {}

  static List<Reason> of(Failed failed) {
    List<Reason> chain = new ArrayList<>();
    if (failed.connection() != Failures.NO_CONNECTION) {
      Connections connections = failed.journal().connections();
      chain.add(
          new Reason(
              Reason.Topic.NEED,
              "the call had its connection, on port "
                  + connections.port(failed.connection())
                  + ", since "
                  + Phrases.seconds(connections.openedNanos(failed.connection()))));
    }
    Intervention cause = cause(failed);
    chain.add(
        new Reason(
            Reason.Topic.SERVER,
            cause == null
                ? "its connection was gone when it was to be used: "
                    + failed.server().name()
                    + " had closed it, and a pool does not notice that"
                : text(cause)));
    chain.add(failed.seen("so the call fails, whatever it had done", false));
    return chain;
  }

  private static String text(Intervention cause) {
    if (cause instanceof Intervention.RebootHost reboot) {
      return reboot.host() + " was restarted at this instant, and its connections vanished";
    }
    boolean restarts = cause instanceof Intervention.RestartServer;
    return cause.server()
        + (restarts ? " was restarted" : " was stopped")
        + " at this instant, and closed its connections";
  }

  /** What the timeline did at its instant, that closes connections; null for nothing. */
  private static @Nullable Intervention cause(Failed failed) {
    for (TimelineEntry entry : failed.scenario().timeline()) {
      Intervention done = entry.intervention();
      boolean closes =
          done instanceof Intervention.RestartServer || done instanceof Intervention.StopServer;
      boolean concerns =
          (closes && failed.server().name().equals(done.server()))
              || (done instanceof Intervention.RebootHost reboot
                  && reboot.host().equals(failed.host().name()));
      if (concerns && isAt(entry, failed.nanos())) {
        return done;
      }
    }
    return null;
  }

  private static boolean isAt(TimelineEntry entry, long nanos) {
    long sinceNanos = nanos - entry.at().toNanos();
    return entry.every() == null
        ? sinceNanos == 0
        : sinceNanos >= 0 && sinceNanos % entry.every().toNanos() == 0;
  }
}
