package portsim.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.network.PortRules;
import portsim.network.profile.Profile;
import portsim.network.profile.Settings;
import portsim.workload.Rate;

/**
 * A client machine.
 *
 * @param address its address as a reader of netstat would see it; empty where the file has none
 * @param rtt the round trip to any server
 */
public record Host(String name, Profile profile, String address, Settings settings, Duration rtt) {
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
      case CLIENT -> open.plus(rtt).plus(rules().timeWait());
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
