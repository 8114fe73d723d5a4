package portsim.advice.diagnosis;

import java.util.List;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.SnapshotFormat.Platform;

/**
 * Whether a destination may be a server application of COM, which listens wherever RPC tells it.
 */
final class RpcPorts {
  /** RPC chooses from the ephemeral ports: from 1025 on, before Vista. */
  private static final int FIRST = 1_025;

  /** Of well-known services that are there, too. */
  private static final List<Integer> KNOWN =
      List.of(1433, 1434, 1521, 2049, 3268, 3306, 3389, 5432, 5672, 5985, 6379, 8080, 8443, 27017);

  private RpcPorts() {}

  /** Whether it may; of machines that are not Windows, none may. */
  static boolean isOne(Destination destination, Observation seen) {
    int port = destination.endpoint().port();
    boolean isWindows =
        seen.snapshot().formats().stream()
            .anyMatch(format -> format.platform() == Platform.WINDOWS);
    return isWindows && port >= FIRST && !KNOWN.contains(port);
  }
}
