package portsim.advice.diagnosis.snapshot;

import java.util.Arrays;
import java.util.BitSet;

/** Which local ports take connections from others. */
final class Serving {
  /** A port that is chosen for one connection is seldom chosen for so many others, too. */
  private static final int SOCKETS_MIN = 4;

  private Serving() {}

  static BitSet ports(LocalPorts ports) {
    BitSet listening = ports.in(SocketState.LISTEN);
    return listening.isEmpty() ? crowded(ports) : listening;
  }

  /** The ports with far more connections than the one in the middle of all. */
  private static BitSet crowded(LocalPorts ports) {
    BitSet used = ports.used();
    int[] sorted = used.stream().map(ports::sockets).sorted().toArray();
    int usual = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    int least = Math.max(SOCKETS_MIN, SOCKETS_MIN * usual);
    BitSet crowded = new BitSet();
    Arrays.stream(used.stream().toArray())
        .filter(port -> ports.sockets(port) >= least)
        .forEach(crowded::set);
    return crowded;
  }
}
