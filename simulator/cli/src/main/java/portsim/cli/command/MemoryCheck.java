package portsim.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import portsim.record.Numbers;
import portsim.run.MemoryNeed;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** Refuses a run that would need more memory than there is, before it begins. */
record MemoryCheck(long availableBytes, PrintWriter err) {
  private static final long GIBIBYTE = 1L << 30;

  /** More than any machine has. */
  private static final long GIBIBYTES_MAX = 4_096;

  static MemoryCheck ofThisMachine(PrintWriter err) {
    return new MemoryCheck(Runtime.getRuntime().maxMemory(), err);
  }

  /** Whether all variants of a file can be run; if not, the user is told why. */
  boolean allows(ScenarioFile file) {
    for (Map.Entry<String, Scenario> variant : file.variants().entrySet()) {
      MemoryNeed need = MemoryNeed.of(variant.getValue());
      if (need.bytes() > availableBytes) {
        tell(file.name() + ": variant " + variant.getKey(), need);
        return false;
      }
    }
    return true;
  }

  private void tell(String what, MemoryNeed need) {
    err.println(
        what
            + " needs about "
            + gibibytes(need.bytes())
            + " of memory, and there are "
            + gibibytes(availableBytes));
    String change =
        need.waiting() == 0
            ? "fewer hosts and destinations"
            : Numbers.grouped(need.waiting())
                + " calls of "
                + need.workload()
                + " would wait at a time: fewer calls, a pool or queue that serves more of them, or a"
                + " shorter connectTimeout";
    err.println("  hint: " + change + more(need.bytes()));
  }

  private static String more(long bytes) {
    long enough = bytes / GIBIBYTE + 1;
    return enough > GIBIBYTES_MAX ? "" : "; or PORTSIM_JAVA_OPTS=-Xmx" + enough + "g";
  }

  /** In tenths, rounded up. */
  private static String gibibytes(long bytes) {
    long tenths = bytes / (GIBIBYTE / 10) + 1;
    return Numbers.grouped(tenths / 10) + "." + tenths % 10 + " GiB";
  }
}
