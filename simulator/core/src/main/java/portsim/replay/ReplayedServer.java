package portsim.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Accepting;
import portsim.network.Listener;
import portsim.network.ListenerOptions;
import portsim.network.RouteOptions;
import portsim.network.Tcp;
import portsim.network.TokenBucket;
import portsim.network.port.PortPath;
import portsim.network.port.PortRules;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitRules;
import portsim.network.profile.Linux;
import portsim.network.profile.Listening;

/** What attempts of a recorded run connected to. */
final class ReplayedServer {
  private final RecordedCase recorded;
  private final ServerBehaviour behaviour;
  private final Tcp tcp;
  private final Linux linux;
  private final Listening listening;
  private final List<@Nullable Listener> listeners = new ArrayList<>();

  ReplayedServer(RecordedCase recorded, EventCalendar calendar, Tcp tcp) {
    this.recorded = recorded;
    this.tcp = tcp;
    behaviour = recorded.behaviour();
    linux = new Linux(recorded.hz());
    listening = linux.listening(recorded.server());
    recorded.destinations().forEach(each -> listeners.add(listener(each)));
    acceptLater(calendar);
  }

  boolean sendsTimestamps() {
    return listening.timestamps();
  }

  private @Nullable Listener listener(RecordedCase.Destination to) {
    boolean listens = to.answer() == RecordedCase.Answer.LISTENS;
    if (listens && behaviour.acceptsFromNanos() == 0 && behaviour.egress() == null) {
      return null;
    }
    Accepting accepting =
        behaviour.acceptsFromNanos() == 0 ? new Accepting.AtOnce() : new Accepting.Never();
    int backlog = Math.min(behaviour.backlog(), listening.backlogMax());
    boolean silent = to.answer() == RecordedCase.Answer.NOTHING;
    ListenerOptions options =
        new ListenerOptions(backlog, accepting, listening.overflow(), listens, silent);
    return tcp.listen(options, egress());
  }

  private @Nullable TokenBucket egress() {
    ServerBehaviour.Egress egress = behaviour.egress();
    return egress == null ? null : new TokenBucket(egress.bytesPerSecond(), egress.burstBytes());
  }

  private void acceptLater(EventCalendar calendar) {
    if (behaviour.acceptsFromNanos() == 0 || behaviour.acceptsFromNanos() == Long.MAX_VALUE) {
      return;
    }
    Subjects clock = new Subjects();
    int accept = calendar.kind(subject -> listeners.forEach(ReplayedServer::accept), clock);
    calendar.schedule(behaviour.acceptsFromNanos(), Rank.INTERVENTION, accept, clock.take());
  }

  private static void accept(@Nullable Listener listener) {
    if (listener != null) {
      listener.changeAccepting(new Accepting.AtOnce());
    }
  }

  /** What the connections to a destination are like that end in this way. */
  RouteOptions route(
      PortRules rules, PortTable ports, int use, int destination, RecordedAttempt.Ending ending) {
    return new RouteOptions(
        new PortPath(List.of(new PortPath.Hop(ports, use))),
        ReplayedHost.closing(ending),
        otherCloses(ending),
        Duration.ZERO,
        rules.closed(),
        linux.synRetries(recorded.client()),
        listeners.get(destination));
  }

  private Duration otherCloses(RecordedAttempt.Ending ending) {
    return switch (ending) {
      case SERVER_ALONE -> TimeWaitRules.FOR_EVER;
      case CLIENT -> Duration.ofNanos(behaviour.closesAfterNanos());
      case SERVER, RESET, NEVER -> Duration.ZERO;
    };
  }
}
