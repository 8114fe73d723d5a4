package portsim.advice.remedy;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.scenario.Host;

/** More ports to choose from. */
record WiderRange() implements RemedyRule {
  /** Below it many services listen. */
  private static final int CAUTIOUS_FIRST = 10_000;

  /** Where MaxUserPort ends (TechNet cc938196). */
  private static final int LEGACY_LAST = 65_534;

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = null;
    String ports = "";
    for (Host host : patient.hosts()) {
      PortRange wider = wider(host);
      if (wider != null) {
        Steps ofHost = set(host, wider, changes);
        steps = steps == null ? ofHost : steps;
        ports = ports.isEmpty() ? " (" + wider + ")" : ports;
      }
    }
    if (steps != null) {
      Steps noted =
          steps.noting(
              "Services that listen within the range can find their port taken: reserve those.",
              "KB 812873; kernel documentation: networking/ip-sysctl");
      found.accept(new Remedy("wider-range", "More ephemeral ports" + ports, changes.all(), noted));
    }
  }

  /** The range to change to; null where it is as wide as it can be. */
  private static @Nullable PortRange wider(Host host) {
    PortRange now = host.rules().range();
    String profile = host.profile().name();
    int last = isLegacy(profile) ? LEGACY_LAST : PortRange.LAST_PORT;
    int cautious = isLegacy(profile) ? now.first() : CAUTIOUS_FIRST;
    int lowest = profile.equals("windows") ? 1_025 : 1_024;
    int first =
        now.first() > cautious || now.last() < last ? Math.min(cautious, now.first()) : lowest;
    PortRange wider = new PortRange(isLegacy(profile) ? now.first() : first, last);
    return wider.count() > now.count() ? wider : null;
  }

  private static boolean isLegacy(String profile) {
    return profile.equals("windows-2003") || profile.equals("windows-nt4");
  }

  private static Steps set(Host host, PortRange range, Changes changes) {
    String first = String.valueOf(range.first());
    String last = String.valueOf(range.last());
    return switch (host.profile().name()) {
      case "windows-2003", "windows-nt4" -> set(host, changes, "MaxUserPort", last);
      case "windows" -> set(host, changes, "dynamicport", range.toString());
      case "linux" -> set(host, changes, "ip_local_port_range", range.toString());
      case "solaris" ->
          set(host, changes, "tcp_smallest_anon_port", first, "tcp_largest_anon_port", last);
      case "macos", "freebsd" ->
          set(
              host,
              changes,
              "net.inet.ip.portrange.first",
              first,
              "net.inet.ip.portrange.last",
              last);
      default -> {
        changes.set(range.toString(), "hosts", host.name(), "ports");
        yield Steps.code("Widen the range of ports to " + range + ".")
            .restarting(Steps.Restart.NOTHING);
      }
    };
  }

  private static Steps set(Host host, Changes changes, String... namesAndValues) {
    Steps steps = null;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changes.setting("hosts", host.name(), namesAndValues[i], namesAndValues[i + 1]);
      Steps one = SettingSteps.of(host.profile(), namesAndValues[i], namesAndValues[i + 1]);
      steps = steps == null ? one : steps.and(one);
    }
    return Objects.requireNonNull(steps);
  }
}
