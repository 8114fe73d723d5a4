package portsim.advice.diagnosis.snapshot;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The TCP sockets of a machine at an instant, counted in the ways that a diagnosis asks for. */
public final class MachineSnapshot {
  private static final int PROCESSES_MAX = 1024;
  private static final String OTHER_PROCESSES = "others";

  private final Set<SnapshotFormat> formats = EnumSet.noneOf(SnapshotFormat.class);
  private final StateCounts counts = new StateCounts();
  private final Map<String, StateCounts> processes = new LinkedHashMap<>();
  private final LocalPorts localPorts = new LocalPorts();
  private final DestinationTable destinations = new DestinationTable();
  private final SkippedLines skipped = new SkippedLines();
  private final TupleSet tuples = new TupleSet();
  private Map<Endpoint, Destination> outgoing = Map.of();
  private BitSet serving = new BitSet();
  private @Nullable SocketSummary summary;
  private long lines;
  private long duplicates;

  private MachineSnapshot() {}

  /**
   * Counts the sockets of a snapshot one by one, in memory that does not grow with their number.
   */
  public static final class Builder {
    private final MachineSnapshot snapshot = new MachineSnapshot();
    private final @Nullable MachineSnapshot earlier;

    /** Of a snapshot that will be compared with an earlier one; null if it will not. */
    public Builder(@Nullable MachineSnapshot earlier) {
      this.earlier = earlier;
    }

    /** Adds a socket; one that is the same as another is counted apart. */
    public void add(SocketLine line) {
      SocketState state = line.state();
      if (state.isConnection()) {
        if (snapshot.tuples.add(line) != null) {
          snapshot.duplicates++;
          return;
        }
        Destination destination = snapshot.destinations.at(line.remote());
        destination.add(line);
        if (earlier != null) {
          destination.compare(earlier.tuples.find(line), state);
        }
      }
      snapshot.counts.add(state);
      snapshot.localPorts.add(line.local(), state);
      if (line.process() != null) {
        snapshot.processCounts(line.process()).add(state);
      }
    }

    /** Notes which tool's output was recognised. */
    public void format(SnapshotFormat format) {
      snapshot.formats.add(format);
    }

    /** Counts a line, whatever it is. */
    public void line() {
      snapshot.lines++;
    }

    /** Notes a line that is left out. */
    public void skip(SkippedLines.Line line) {
      snapshot.skipped.add(line);
    }

    /** Notes the numbers that {@code ss -s} prints. */
    public void summary(SocketSummary summary) {
      snapshot.summary = summary;
    }

    /** The snapshot; the builder is not to be used after. */
    public MachineSnapshot build() {
      snapshot.serving = Serving.ports(snapshot.localPorts);
      Map<Endpoint, Destination> outgoing = new LinkedHashMap<>();
      for (Destination each : snapshot.destinations.sorted()) {
        if (!snapshot.serving.get(each.onlyLocalPort())) {
          outgoing.put(each.endpoint(), each);
        }
      }
      snapshot.outgoing = outgoing;
      return snapshot;
    }
  }

  private StateCounts processCounts(String process) {
    boolean fits = processes.size() < PROCESSES_MAX || processes.containsKey(process);
    return processes.computeIfAbsent(fits ? process : OTHER_PROCESSES, unused -> new StateCounts());
  }

  /** The tools whose output was recognised; several where several were pasted together. */
  public Set<SnapshotFormat> formats() {
    return Collections.unmodifiableSet(formats);
  }

  /** All sockets that were listed, by their state. */
  public StateCounts counts() {
    return counts;
  }

  /** The sockets by their process, where the tool names it; behind the first 1,024, "others". */
  public SortedMap<String, StateCounts> processes() {
    return new TreeMap<>(processes);
  }

  public LocalPorts localPorts() {
    return localPorts;
  }

  /**
   * The local ports that take connections from others: those on which something listens, or where
   * the tool does not show that, those with many more connections than other ports.
   */
  public BitSet servingPorts() {
    return (BitSet) serving.clone();
  }

  /** The other sides of connections that the machine itself opened, those with the most first. */
  public List<Destination> destinations() {
    return List.copyOf(outgoing.values());
  }

  /** One of them; null where there is none such. */
  public @Nullable Destination destination(Endpoint endpoint) {
    return outgoing.get(endpoint);
  }

  /** How many connections the machine itself opened, by state. */
  public StateCounts outgoing() {
    StateCounts all = new StateCounts();
    outgoing.values().forEach(each -> all.add(each.counts()));
    return all;
  }

  /** What {@code ss -s} said; null where it was not there. */
  public @Nullable SocketSummary summary() {
    return summary;
  }

  /** Whether it was small enough to know every connection and every destination. */
  public boolean isComplete() {
    return tuples.isComplete() && destinations.isComplete();
  }

  /** How many lines were read, of whatever kind. */
  public long lines() {
    return lines;
  }

  /** How many sockets were listed again, and left out. */
  public long duplicates() {
    return duplicates;
  }

  public SkippedLines skipped() {
    return skipped;
  }
}
