package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import portsim.client.PerCall;
import portsim.network.Closing;
import portsim.network.PortRules;
import portsim.network.Uniqueness;
import portsim.network.profile.Confidence;
import portsim.network.profile.Fact;
import portsim.network.profile.Setting;
import portsim.network.profile.Settings;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.PortTotals;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/** What a user should know beyond the numbers. */
final class Findings {
  private final Scenario scenario;
  private final Map<String, Totals> hosts;
  private final List<Finding> found = new ArrayList<>();

  /**
   * Looks for findings.
   *
   * @param hosts the totals by host
   */
  Findings(Scenario scenario, Map<String, Totals> hosts) {
    this.scenario = scenario;
    this.hosts = hosts;
  }

  List<Finding> all() {
    for (Host host : scenario.hosts().values()) {
      settings(host);
      capacity(host);
      assumptions(host);
    }
    scenario.servers().values().forEach(this::serverSettings);
    scenario.workloads().values().forEach(this::neverClosed);
    return found;
  }

  private void add(String id, String text) {
    found.add(new Finding(id, text, false));
  }

  private PortTotals ports(Host host) {
    Totals totals = Objects.requireNonNull(hosts.get(host.name()));
    return Objects.requireNonNull(totals.ports());
  }

  private List<Workload> workloads(Host host) {
    return scenario.workloads().values().stream()
        .filter(workload -> workload.from().equals(host.name()))
        .toList();
  }

  private void settings(Host host) {
    List<String> restart = new ArrayList<>();
    for (Setting setting : host.profile().settings()) {
      if (host.settings().names().contains(setting.name())) {
        withoutEffect(host, setting);
        if (setting.needsRestart()) {
          restart.add(setting.name());
        }
      }
    }
    if (!restart.isEmpty()) {
      add(
          "restart-needed",
          "hosts."
              + host.name()
              + ": "
              + String.join(" and ", restart)
              + (restart.size() == 1 ? " takes" : " take")
              + " effect at a restart of the machine; the run assumes that it took place.");
    }
  }

  private void withoutEffect(Host host, Setting setting) {
    String reason =
        setting.withoutEffect().isEmpty() ? idle(host, setting) : setting.withoutEffect();
    if (!reason.isEmpty()) {
      add(
          "setting-without-effect",
          "hosts."
              + host.name()
              + ": "
              + setting.name()
              + " changes nothing here: "
              + reason
              + ".");
    }
  }

  /** Why a setting that could have an effect had none in this run; empty where it had one. */
  private String idle(Host host, Setting setting) {
    PortRules standard = host.profile().rules(Settings.NONE);
    PortRules changed = host.profile().rules(host.settings().only(setting.name()));
    PortTotals ports = ports(host);
    if (!changed.timeWait().equals(standard.timeWait()) && ports.peakTimeWait() == 0) {
      return "no connection enters TIME_WAIT";
    }
    boolean isPorts = changed.usable() != standard.usable();
    if (isPorts
        && standard.uniqueness() == Uniqueness.LOCAL_PORT
        && ports.peakInUse() <= Math.min(standard.usable(), changed.usable())
        && ports.outages().count() == 0) {
      return "at most "
          + Numbers.grouped(ports.peakInUse())
          + " ports are in use at a time, and "
          + Numbers.grouped(standard.usable())
          + " are there without it";
    }
    return "";
  }

  private void serverSettings(Server server) {
    if (!server.settingsWithoutEffect().isEmpty()) {
      add(
          "setting-without-effect",
          "servers."
              + server.name()
              + ": "
              + String.join(" and ", server.settingsWithoutEffect())
              + " on the server changes nothing: the ports are the client's.");
    }
  }

  private void neverClosed(Workload workload) {
    if (workload.closes() == Closing.NEVER) {
      add(
          "never-closed",
          "workloads."
              + workload.name()
              + ": connections are never closed, so each one is kept"
              + " for good, whatever the settings.");
    }
  }

  /** Little's law: ports in use on average = rate x time that each connection keeps its port. */
  private void capacity(Host host) {
    Set<String> pools = new TreeSet<>();
    for (Workload workload : workloads(host)) {
      pools.add(pool(host, workload));
    }
    for (String pool : pools) {
      List<Workload> sharing =
          workloads(host).stream().filter(each -> pool(host, each).equals(pool)).toList();
      capacity(host, sharing);
    }
  }

  private String pool(Host host, Workload workload) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    return shared ? "" : Objects.requireNonNull(scenario.servers().get(workload.to())).address();
  }

  private void capacity(Host host, List<Workload> workloads) {
    double needed = 0;
    double perSecond = 0;
    List<String> names = new ArrayList<>();
    for (Workload workload : workloads) {
      Rate rate = workload.arrivals().meanRate();
      if (rate == null
          || !(workload.connections() instanceof PerCall)
          || workload.closes() == Closing.NEVER) {
        continue;
      }
      names.add(workload.name());
      perSecond += rate.perSecond();
      needed += rate.perSecond() * seconds(host.keepsPort(workload));
    }
    int usable = host.rules().usable();
    if (needed > usable) {
      add("rate-above-capacity", aboveCapacity(host, names, perSecond, needed, usable));
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static String aboveCapacity(
      Host host, List<String> names, double perSecond, double needed, int usable) {
    return "hosts."
        + host.name()
        + ": "
        + String.join(" and ", names)
        + " open "
        + thousandths(perSecond)
        + " connections/s and keep each port "
        + thousandths(needed / perSecond)
        + " s, which needs "
        + Numbers.grouped((long) Math.ceil(needed))
        + " ports; "
        + Numbers.grouped(usable)
        + " ports sustain "
        + thousandths(usable * perSecond / needed)
        + "/s.";
  }

  private static String thousandths(double value) {
    return Numbers.thousandths((long) (value * 1000 + 1e-6));
  }

  private void assumptions(Host host) {
    for (Fact fact : host.profile().facts()) {
      if (fact.confidence() != Confidence.HIGH && matters(fact, host)) {
        found.add(
            new Finding(
                "disputed-default",
                "hosts."
                    + host.name()
                    + ": "
                    + host.profile().name()
                    + " takes "
                    + fact.about()
                    + " to be "
                    + fact.value()
                    + " ("
                    + fact.source()
                    + "), but "
                    + fact.note()
                    + ".",
                true));
      }
    }
  }

  private boolean matters(Fact fact, Host host) {
    boolean timeWaitIsStandard =
        host.rules().timeWait().equals(host.profile().rules(Settings.NONE).timeWait());
    return switch (fact.about()) {
      case "TIME_WAIT" -> timeWaitIsStandard && ports(host).peakTimeWait() > 0;
      case "uniqueness" -> workloads(host).stream().map(Workload::to).distinct().count() > 1;
      default -> false;
    };
  }
}
