package portsim.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portsim.client.WcfPool;
import portsim.network.Closing;
import portsim.network.SynRetries;
import portsim.network.port.Binding;
import portsim.network.port.PortRules;
import portsim.network.port.SocketOptions;
import portsim.network.port.SocketUse;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;
import portsim.network.profile.Profile;
import portsim.network.profile.Settings;
import portsim.workload.Rate;

/**
 * A client machine, or a fleet of machines that are alike.
 *
 * @param addresses its addresses, the one first that connects come from; possibly none
 * @param timerPhase an instant at which the grid of its timers begins; null to draw one by chance
 * @param rtt the round trip to any server
 * @param count how many machines there are, at least 1; each has the ports and the workloads
 */
public record Host(
    String name,
    Profile profile,
    List<String> addresses,
    Settings settings,
    Duration rtt,
    int count,
    @Nullable Duration timerPhase) {
  public Host {
    addresses = List.copyOf(addresses);
  }

  /** Its address as a reader of netstat would see it; empty where the file has none. */
  public String address() {
    return addresses.isEmpty() ? "" : addresses.get(0);
  }

  /** The same host with other settings. */
  public Host with(Settings changed) {
    return new Host(name, profile, addresses, changed, rtt, count, timerPhase);
  }

  /** The same host with other addresses. */
  Host with(List<String> others) {
    return new Host(name, profile, others, settings, rtt, count, timerPhase);
  }

  /** Whether chance says where the grid of its timers begins. */
  boolean drawsTimerPhase() {
    return timerPhase == null && !(rules().closed().timers() instanceof Timers.Exact);
  }

  /** The names of its machines: its own, or its own with a number from 1 on. */
  public List<String> machines() {
    return count == 1
        ? List.of(name)
        : IntStream.rangeClosed(1, count).mapToObj(number -> machine(name, number)).toList();
  }

  /** The name of a machine of a fleet, the first of which has the number 1. */
  public static String machine(String host, int number) {
    return host + "-" + number;
  }

  /** How it hands out ports, its settings applied. */
  public PortRules rules() {
    return profile.rules(settings);
  }

  /** How it hands out ports while its own ones of these servers are as at the beginning. */
  public PortRules rules(Collection<Server> servers) {
    return rules()
        .listening(
            servers.stream()
                .filter(server -> server.on().equals(name) && server.listener().up())
                .map(Server::port)
                .toList());
  }

  /** How it hands out ports when a setting is changed. */
  public PortRules with(Intervention.ChangeSetting change) {
    return profile.rules(settings.with(change.setting().name(), change.value()));
  }

  /**
   * How long a connection of a workload of this host keeps its port, on average but for the timers,
   * which take as long as they can: from the connect until another can have the port. Where it is
   * for ever, this is the time that it is open.
   *
   * @param to the workload's server
   */
  public Duration keepsPort(Workload workload, Server to) {
    SynRetries syns = profile.synRetries(settings);
    if (to.listener().silent()) {
      return syns.longest(rules().closed().timers());
    }
    if (!to.listener().up()) {
      return syns.refused(rtt);
    }
    Duration open = callTime(workload);
    return switch (workload.closes()) {
      case CLIENT -> open.plus(rtt).plus(afterClose(workload, to));
      case SERVER -> leaks(workload) ? open : open.plus(rtt).plus(workload.otherCloses());
      case RESET, NEVER -> open;
    };
  }

  /** From the client's FIN, acknowledged, until another can have the port. */
  private Duration afterClose(Workload workload, Server to) {
    TimeWaitRules closed = rules().closed();
    Duration other = workload.otherCloses();
    if (other.compareTo(closed.longestOrphan()) >= 0) {
      return leaks(workload) ? Duration.ZERO : closed.longestOrphan();
    }
    if (takesOver(workload, to)) {
      return other.plus(closed.reuse().delay()).plusMillis(1);
    }
    return ignoresTimeWait(workload, to) ? other : other.plus(closed.longest());
  }

  /** Whether that is the longest time, because its end waits for the grid of the timers. */
  public boolean keepsPortUpTo(Workload workload, Server to) {
    boolean timed = !takesOver(workload, to) && !ignoresTimeWait(workload, to);
    return to.listener().up()
        && workload.closes() == Closing.CLIENT
        && timed
        && !(rules().closed().timers() instanceof Timers.Exact);
  }

  /**
   * The same where connects come at random, so that TIME_WAIT ends anywhere between two ticks of
   * the timers: on average it is half a tick shorter than the longest.
   */
  Duration keepsPortOnAverage(Workload workload, Server to) {
    Duration longest = keepsPort(workload, to);
    TimeWaitRules closed = rules().closed();
    return keepsPortUpTo(workload, to)
        ? longest.minusNanos(closed.timers().latestNanos(closed.length().toNanos()) / 2)
        : longest;
  }

  /** Whether connects of a workload may take over ports in TIME_WAIT. */
  public boolean takesOver(Workload workload, Server to) {
    String from = workload.source().isEmpty() ? address() : workload.source();
    boolean loopback = SocketUse.isLoopback(from) || SocketUse.isLoopback(to.address());
    return workload.socket().binding() instanceof Binding.None
        && rules().closed().reuse().between(loopback, to.timestamps());
  }

  /** Whether sockets find a port free although it is in TIME_WAIT, by their options. */
  public boolean ignoresTimeWait(Workload workload, Server to) {
    SocketOptions socket = workload.socket();
    if (rules().takesOver(socket)) {
      return true;
    }
    return socket.binding() instanceof Binding.Explicit
        && (socket.reuseAddress() || socket.reusePort())
        && to.timestamps()
        && rules().closed().reuse().timestamps();
  }

  /** Whether connections of a workload keep their ports for good. */
  public boolean leaks(Workload workload) {
    boolean otherNever = workload.otherCloses().equals(TimeWaitRules.FOR_EVER);
    return switch (workload.closes()) {
      case CLIENT -> otherNever && rules().closed().longestOrphan().equals(TimeWaitRules.FOR_EVER);
      case SERVER -> otherNever;
      case RESET -> false;
      case NEVER -> true;
    };
  }

  /** How long a call of a workload takes on average that has a connection of its own. */
  public Duration callTime(Workload workload) {
    Duration channel =
        workload.connections() instanceof WcfPool pool ? pool.aroundCall(rtt) : Duration.ZERO;
    return rtt.plus(workload.hold().mean()).plus(channel).plus(workload.enclosed());
  }

  /** The greatest rate at which a workload opens connections, one for each call; may be null. */
  public @Nullable Rate peakRate(Workload workload) {
    Rate arrives = arrivalRate(workload);
    Rate served = servedRate(workload);
    return arrives == null || served == null ? arrives : Service.lesser(served, arrives);
  }

  /** The greatest rate at which its calls arrive; may be null. */
  public @Nullable Rate arrivalRate(Workload workload) {
    Duration call = workload.component().isQueued() ? Duration.ZERO : callTime(workload);
    return workload.arrivals().peakRate(workload.span(), call);
  }

  /** The greatest rate at which its calls have their turn, or are played; null for any. */
  public @Nullable Rate servedRate(Workload workload) {
    return Service.rate(workload.component(), callTime(workload));
  }
}
