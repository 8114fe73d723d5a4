package portsim.network.port;

import java.util.Arrays;

/**
 * Which sockets own which ports. A socket is a number here; those of a port form a list, and what
 * is known of them stands in arrays.
 */
final class PortOwners {
  static final int NOBODY = -1;

  /** The socket belongs to a connection, or to one that waits for the server's FIN. */
  static final int LIVE = 0;

  /** The socket is in TIME_WAIT. */
  static final int TIME_WAIT = 1;

  /** The socket is in TIME_WAIT for so long that its port may be taken over. */
  static final int RIPE = 2;

  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The first socket of each port, in pages that are made when they are needed. */
  private final int[][] firsts = new int[1 << (16 - PAGE_BITS)][];

  private int[] next = new int[64];
  private int[] use = new int[64];
  private int[] connection = new int[64];
  private byte[] state = new byte[64];
  private long[] since = new long[64];
  private int free = NOBODY;
  private int used;

  /** The first socket of a port, or {@link #NOBODY}. */
  int first(int port) {
    int[] page = firsts[port >>> PAGE_BITS];
    return page == null ? NOBODY : page[port & (PAGE - 1)];
  }

  /** The socket behind another of the same port, or {@link #NOBODY}. */
  int next(int socket) {
    return next[socket];
  }

  int use(int socket) {
    return use[socket];
  }

  int state(int socket) {
    return state[socket];
  }

  /** The connection of a socket in TIME_WAIT. */
  int connection(int socket) {
    return connection[socket];
  }

  /** When a socket went into TIME_WAIT, in milliseconds. */
  long since(int socket) {
    return since[socket];
  }

  void add(int port, int usedBy) {
    int socket = free == NOBODY ? newSocket() : free;
    free = socket == free ? next[socket] : free;
    use[socket] = usedBy;
    state[socket] = LIVE;
    next[socket] = first(port);
    setFirst(port, socket);
  }

  private int newSocket() {
    if (used == next.length) {
      next = Arrays.copyOf(next, used * 2);
      use = Arrays.copyOf(use, used * 2);
      connection = Arrays.copyOf(connection, used * 2);
      state = Arrays.copyOf(state, used * 2);
      since = Arrays.copyOf(since, used * 2);
    }
    return used++;
  }

  void remove(int port, int socket) {
    if (first(port) == socket) {
      setFirst(port, next[socket]);
    } else {
      int before = first(port);
      while (next[before] != socket) {
        before = next[before];
      }
      next[before] = next[socket];
    }
    next[socket] = free;
    free = socket;
  }

  private void setFirst(int port, int socket) {
    int[] page = firsts[port >>> PAGE_BITS];
    if (page == null) {
      page = new int[PAGE];
      Arrays.fill(page, NOBODY);
      firsts[port >>> PAGE_BITS] = page;
    }
    page[port & (PAGE - 1)] = socket;
  }

  void waits(int socket, int ofConnection, long sinceMillis) {
    state[socket] = TIME_WAIT;
    connection[socket] = ofConnection;
    since[socket] = sinceMillis;
  }

  void ripens(int socket) {
    state[socket] = RIPE;
  }

  void unripens(int socket) {
    state[socket] = TIME_WAIT;
  }

  /** Goes through all sockets, port by port in order. */
  void forEach(Visitor visitor) {
    for (int page = 0; page < firsts.length; page++) {
      for (int i = 0; firsts[page] != null && i < PAGE; i++) {
        int port = (page << PAGE_BITS) + i;
        for (int socket = first(port); socket != NOBODY; socket = next[socket]) {
          visitor.visit(port, socket);
        }
      }
    }
  }

  /** Looks at sockets. */
  @FunctionalInterface
  interface Visitor {
    void visit(int port, int socket);
  }
}
