package portsim.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import portsim.run.Simulation;
import portsim.scenario.Host;
import portsim.scenario.Scenario;

/** Runs a work in a JVM of its own and tells, a number a line, what {@link Memory} is made of. */
final class MemoryProbe {
  /** At this instant none of the ports of an overloaded machine has been given back yet. */
  private static final Duration ALL_TAKEN = Duration.ofSeconds(59);

  private MemoryProbe() {}

  public static void main(String[] args) throws IOException {
    Scenario scenario = Work.valueOf(args[0]).scenario(Boolean.parseBoolean(args[1]));
    long endNanos = scenario.duration().toNanos();
    usedBytes(); // what the first look at memory itself takes is not counted
    long before = usedBytes();
    Simulation simulation = new Simulation(scenario);
    simulation.runUntil(ALL_TAKEN.toNanos());
    long pendingBytes = usedBytes() - before;
    simulation.runUntil(endNanos / 2);
    long allocated = allocatedBytes();
    simulation.runUntil(endNanos);
    allocated = allocatedBytes() - allocated;
    long attempted = simulation.record().world().calls().attempted();
    List<Long> numbers =
        List.of(
            Runtime.getRuntime().maxMemory(),
            allocated,
            attempted / 2,
            pendingBytes,
            ports(scenario),
            heapPeak(),
            residentPeak());
    for (long number : numbers) {
      System.out.println(number);
    }
  }

  private static long ports(Scenario scenario) {
    return scenario.hosts().values().stream().mapToLong(MemoryProbe::ports).sum();
  }

  private static long ports(Host host) {
    return (long) host.count() * host.rules().usable();
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** The most memory that the whole process took, where the system tells it; otherwise 0. */
  private static long residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    }
  }
}
