package portsim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portsim.network.PortRules;
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

  /** The names of its machines: its own, or its own with a number from 1 on. */
  public List<String> machines() {
    return count == 1
        ? List.of(name)
        : IntStream.rangeClosed(1, count).mapToObj(number -> name + "-" + number).toList();
  }

  /** How it hands out ports, its settings applied. */
  public PortRules rules() {
    return profile.rules(settings);
  }

  /**
   * How long a connection of a workload of this host keeps its port, on average: from the connect
   * to the end of TIME_WAIT, or to the close where that is the server's. It is for ever, and this
   * is the time that it is open, where nobody closes it.
   */
  public Duration keepsPort(Workload workload) {
    Duration open = callTime(workload);
    return switch (workload.closes()) {
      case CLIENT -> open.plus(rtt).plus(rules().closed().longest());
      case SERVER -> open.plus(rtt);
      case RESET, NEVER -> open;
    };
  }

  /** How long a call of a workload takes on average that has a connection of its own. */
  public Duration callTime(Workload workload) {
    return rtt.plus(workload.hold().mean());
  }

  /** The greatest rate at which a workload opens connections, one for each call; may be null. */
  public @Nullable Rate peakRate(Workload workload) {
    return workload.arrivals().peakRate(workload.span(), callTime(workload));
  }
}
