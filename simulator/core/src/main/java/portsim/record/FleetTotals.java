package portsim.record;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What became of each machine of a host that stands for several. */
public record FleetTotals(List<MachineTotals> machines) {
  public FleetTotals {
    machines = List.copyOf(machines);
  }

  /** How a number differs from machine to machine. */
  public record Spread(long least, long median, long greatest) {}

  /**
   * The least and the greatest of a number of the machines, and one that half of them do not
   * exceed.
   */
  public Spread spread(ToLongFunction<MachineTotals> number) {
    long[] sorted = machines.stream().mapToLong(number).sorted().toArray();
    return new Spread(sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
  }

  /** How many of them ran out of ports. */
  public long exhausted() {
    return machines.stream().filter(FleetTotals::isExhausted).count();
  }

  /** The first to run out of ports; null where none did. */
  public @Nullable MachineTotals firstExhausted() {
    return machines.stream()
        .filter(FleetTotals::isExhausted)
        .min(Comparator.comparingLong(MachineTotals::firstExhaustionNanos))
        .orElse(null);
  }

  private static boolean isExhausted(MachineTotals machine) {
    return machine.firstExhaustionNanos() != Outages.NEVER;
  }
}
