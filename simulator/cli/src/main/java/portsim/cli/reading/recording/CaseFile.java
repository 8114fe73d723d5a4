package portsim.cli.reading.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Settings;
import portsim.replay.RecordedCase.Destination;
import portsim.replay.ServerBehaviour;
import portsim.scenario.binding.AddressReader;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * The description of a case: all that is not in its tables.
 *
 * @param phaseNanos null where it is unknown
 */
record CaseFile(
    Settings client,
    Settings server,
    int hz,
    @Nullable Long phaseNanos,
    long clockPhaseNanos,
    List<String> addresses,
    List<Destination> destinations,
    ServerBehaviour behaviour,
    long durationNanos) {
  private static final long MILLISECOND = 1_000_000;

  /** Linux is compiled with one of these; 250 is the standard. */
  private static final List<String> HZ = List.of("100", "250", "300", "1000");

  private static final String CLIENT = "client_ips";
  private static final String ADDRESSES_HINT =
      "the client's addresses, such as [\"10.0.0.1\"]; attempts name them by number";
  private static final String DURATION_HINT = "how many seconds the recording goes on";

  /** Reads a tree; whatever is wrong with it is reported. */
  static CaseFile read(Node root, Problems problems) {
    if (!(root instanceof Mapping mapping)) {
      problems.error(root.place(), "must be a map, got " + root.describe(), "");
      return read(new Mapping(Place.of(root.place().source()), Map.of()), new Problems());
    }
    Fields fields = new Fields(mapping, "", problems);
    Fields measured = fields.below("measured");
    List<String> addresses = addresses(fields);
    Node duration = fields.needed("duration_s", DURATION_HINT);
    Long durationNanos =
        duration == null ? null : fields.nanos(duration, "duration_s", Fields.SECONDS, 1);
    return new CaseFile(
        Sysctls.client(fields),
        Sysctls.server(fields),
        hz(fields),
        measured.nanos("tw_wheel_boundary_after_t0_ms", Fields.MILLISECONDS, 0),
        measured.whole("t0_mono_ns", 0, 0, Long.MAX_VALUE) % MILLISECOND,
        addresses,
        new Destinations(fields, addresses).read(),
        Harness.read(fields),
        durationNanos == null ? 1 : durationNanos);
  }

  private static int hz(Fields fields) {
    Node value = fields.get("hz");
    String text = value instanceof Scalar scalar ? scalar.text() : "";
    if (value == null) {
      return 250;
    }
    if (!HZ.contains(text)) {
      fields.wrong(value, "hz", "100, 250, 300 or 1000");
      return 250;
    }
    return Integer.parseInt(text);
  }

  private static List<String> addresses(Fields fields) {
    List<String> addresses = new ArrayList<>();
    for (Node item : fields.neededList(CLIENT, ADDRESSES_HINT)) {
      if (item instanceof Scalar scalar && AddressReader.isAddress(scalar.text())) {
        addresses.add(scalar.text());
      } else {
        fields.wrong(item, CLIENT, "addresses", ADDRESSES_HINT);
      }
    }
    return addresses;
  }
}
