package portsim.network;

import java.util.Arrays;
import portsim.engine.Subjects;

/** What is known of each connection, in arrays, so that a new one allocates nothing. */
final class ConnectionTable {
  private final Subjects numbers = new Subjects();
  private final int hopsMax;
  private byte[] state = new byte[0];
  private int[] route = new int[0];
  private int[] tag = new int[0];
  private int[] leases = new int[0];

  ConnectionTable(int hopsMax) {
    this.hopsMax = hopsMax;
  }

  /** The numbers of connections, for their events. */
  Subjects numbers() {
    return numbers;
  }

  /** Gives a number to a connection that does not exist yet. */
  int take() {
    int connection = numbers.take();
    if (connection >= state.length) {
      grow();
    }
    return connection;
  }

  private void grow() {
    int capacity = Math.max(64, state.length * 2);
    state = Arrays.copyOf(state, capacity);
    route = Arrays.copyOf(route, capacity);
    tag = Arrays.copyOf(tag, capacity);
    leases = Arrays.copyOf(leases, capacity * hopsMax);
  }

  void giveBack(int connection) {
    numbers.giveBack(connection);
  }

  void set(int connection, int routeId, int newTag) {
    route[connection] = routeId;
    tag[connection] = newTag;
  }

  TcpState state(int connection) {
    return TcpState.of(state[connection]);
  }

  boolean is(int connection, TcpState asked) {
    return state[connection] == asked.index();
  }

  void become(int connection, TcpState from, TcpState to) {
    if (state[connection] != from.index()) {
      throw new IllegalStateException("not in " + from);
    }
    state[connection] = (byte) to.index();
  }

  int route(int connection) {
    return route[connection];
  }

  int tag(int connection) {
    return tag[connection];
  }

  void setTag(int connection, int newTag) {
    tag[connection] = newTag;
  }

  /** The leases of all connections; those of one begin at {@link #leasesAt}. */
  int[] leases() {
    return leases;
  }

  int leasesAt(int connection) {
    return connection * hopsMax;
  }

  /** All connections are below this. */
  int bound() {
    return numbers.bound();
  }

  /** Shows all connections that are not closed. */
  void visit(ConnectionVisitor visitor) {
    for (int connection = 0; connection < bound(); connection++) {
      if (!is(connection, TcpState.CLOSED)) {
        visitor.visit(route[connection], leases[leasesAt(connection)], state(connection));
      }
    }
  }
}
