package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.client.Gates;
import portsim.client.RpcApplications;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.network.Listener;
import portsim.network.RouteOptions;
import portsim.network.Tcp;
import portsim.network.TcpState;
import portsim.network.port.PortPath;
import portsim.network.port.PortRules;
import portsim.network.port.PortTable;
import portsim.network.port.SocketUse;
import portsim.network.port.TimeWaitReuse;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.Host;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.scenario.TimelineEntry;
import portsim.scenario.Workload;

/** A machine in operation: its settings, and what depends on them. */
final class Machine {
  /** No route at all. */
  static final int NOBODY = -1;

  private final Host host;
  private final PortTable ports;
  private final Tcp tcp;
  private final RpcApplications applications;
  private final Gates gates;
  private final Set<Integer> routes = new TreeSet<>();
  private final Set<Integer> listening = new TreeSet<>();
  private final List<CallFlow> flows = new ArrayList<>();
  private final long timerPhaseNanos;
  private Settings settings;
  private Settings afterRestart;
  private Consumer<PortRules> told = rules -> {};

  private Machine(
      Host host, PortTable ports, Tcp tcp, Gates gates, EventCalendar calendar, long phaseNanos) {
    this.host = host;
    this.ports = ports;
    this.tcp = tcp;
    applications = new RpcApplications(calendar);
    this.gates = gates;
    timerPhaseNanos = phaseNanos;
    settings = host.settings();
    afterRestart = settings;
  }

  /**
   * Makes a machine whose ports are all free.
   *
   * @param name its own, in a fleet
   * @param uses the ways in which its workloads use its ports
   */
  static Machine of(
      Host host,
      String name,
      List<SocketUse> uses,
      Scenario scenario,
      EventCalendar calendar,
      Tcp tcp) {
    RandomStream random = RandomStream.of(scenario.seed(), "ports/" + name);
    boolean changes = changesReuse(host, scenario);
    PortTable ports = PortTable.of(host.rules(), uses, changes, random, calendar::nowNanos);
    Duration phase = host.timerPhase();
    long phaseNanos = phase == null ? phase(scenario.seed(), name) : phase.toNanos();
    Gates gates = new Gates(calendar, scenario.duration().toNanos());
    return new Machine(host, ports, tcp, gates, calendar, phaseNanos);
  }

  /** Whether the timeline changes under which conditions ports in TIME_WAIT are taken over. */
  private static boolean changesReuse(Host host, Scenario scenario) {
    TimeWaitReuse now = host.rules().closed().reuse();
    return scenario.timeline().stream()
        .map(TimelineEntry::intervention)
        .anyMatch(
            each ->
                each instanceof Intervention.ChangeSetting change
                    && change.host().equals(host.name())
                    && !now.equals(host.with(change).closed().reuse()));
  }

  /** A phase that is as likely as any other, for timers of up to an hour. */
  private static long phase(long seed, String machine) {
    long bits = RandomStream.of(seed, "timers/" + machine).bits() >>> 1;
    return bits % Duration.ofHours(1).toNanos();
  }

  Host host() {
    return host;
  }

  /** What the connections of a workload are like. */
  RouteOptions route(Workload workload, int use, @Nullable Listener listener) {
    return new RouteOptions(
        new PortPath(List.of(new PortPath.Hop(ports, use))),
        workload.closes(),
        workload.otherCloses(),
        host.rtt(),
        rules().closed(),
        host.profile().synRetries(settings),
        listener);
  }

  PortTable ports() {
    return ports;
  }

  /** The server applications that its processes use. */
  RpcApplications applications() {
    return applications;
  }

  /** What its processes pass one at a time. */
  Gates gates() {
    return gates;
  }

  /** The rules in force. */
  PortRules rules() {
    return rules(settings);
  }

  private PortRules rules(Settings set) {
    PortRules plain = host.profile().rules(set).listening(listening);
    return plain.with(plain.closed().timers().from(timerPhaseNanos));
  }

  /** The route of a connection that keeps servers from a port; {@link #NOBODY} for none. */
  int connectionOn(int port) {
    boolean besideTimeWait = host.profile().listensBesideTimeWait();
    int[] found = {NOBODY};
    tcp.visit(
        (route, local, state) -> {
          boolean blocks = state != TcpState.TIME_WAIT || !besideTimeWait;
          if (local == port && blocks && routes.contains(route)) {
            found[0] = route;
          }
        });
    return found[0];
  }

  /** Lets a server listen on a port that no connection is on; not where another server does. */
  boolean listen(int port) {
    if (!listening.add(port)) {
      return false;
    }
    change();
    return true;
  }

  void listenNoMore(int port) {
    listening.remove(port);
    change();
  }

  void addRoute(int id) {
    routes.add(id);
  }

  void addFlow(CallFlow flow) {
    flows.add(flow);
  }

  /** Changes a setting: at once, or at the next restart where the operating system needs one. */
  void change(Setting setting, SettingValue value) {
    afterRestart = afterRestart.with(setting.name(), value);
    if (!setting.needsRestart()) {
      settings = settings.with(setting.name(), value);
      apply();
    }
  }

  /** Restarts: calls and connections are lost, all ports are free, all settings in force. */
  void reboot() {
    flows.forEach(CallFlow::machineRestarts);
    tcp.vanish(routes::contains);
    settings = afterRestart;
    apply();
  }

  /** Says who is told when the rules change by which it hands out ports. */
  void tell(Consumer<PortRules> toTell) {
    told = toTell;
  }

  private PortRules change() {
    PortRules rules = rules();
    ports.change(rules);
    told.accept(rules);
    return rules;
  }

  private void apply() {
    PortRules rules = change();
    routes.forEach(route -> tcp.change(route, rules.closed(), host.profile().synRetries(settings)));
  }
}
