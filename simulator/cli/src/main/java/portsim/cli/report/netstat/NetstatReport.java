package portsim.cli.report.netstat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.record.Numbers;
import portsim.record.Snapshot;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/**
 * The sockets of the machines of a scenario file at an instant. Of one machine they are what its
 * tool would print, and no more; of several, a heading says whose each list is.
 *
 * @param format the tool; null for that of each machine's own operating system
 * @param severalFiles whether other files are shown, too
 */
public record NetstatReport(@Nullable NetstatFormat format, boolean severalFiles) {
  /**
   * Writes the sockets of all machines.
   *
   * @param snapshots by variant
   */
  public void write(ScenarioFile file, Map<String, Snapshot> snapshots, Appendable out)
      throws IOException {
    int machines =
        snapshots.values().stream().mapToInt(snapshot -> snapshot.machines().size()).sum();
    String prefix = severalFiles ? file.name() + ": " : "";
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Snapshot> variant : snapshots.entrySet()) {
      Scenario scenario = Objects.requireNonNull(file.variants().get(variant.getKey()));
      for (Snapshot.Machine machine : variant.getValue().machines()) {
        if (severalFiles || machines > 1) {
          String whose = prefix + machine.name() + ", variant " + variant.getKey();
          heading(whose, variant.getValue().atNanos(), text);
        }
        Host host = Objects.requireNonNull(scenario.hosts().get(machine.host()));
        NetstatFormat tool = format == null ? NetstatFormat.of(host.profile()) : format;
        tool.listing().write(machine.sockets(), text);
      }
    }
    out.append(text);
  }

  private static void heading(String whose, long atNanos, StringBuilder text) {
    text.append(text.isEmpty() ? "" : "\n")
        .append("== ")
        .append(whose)
        .append(", at ")
        .append(Numbers.seconds(atNanos))
        .append(" s ==\n");
  }
}
