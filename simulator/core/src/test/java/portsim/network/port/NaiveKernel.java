package portsim.network.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.engine.RandomStream;

/**
 * The ports of a Linux machine, port by port and socket by socket as the kernel goes through them,
 * without anything to make it fast: what {@link SocketTable} is held against.
 */
final class NaiveKernel {
  static final int NONE = -1;
  static final int IN_USE = -2;

  private final RandomStream random;
  private final long secret;
  private final Map<Integer, Integer> moved = new LinkedHashMap<>();
  private final List<Socket> sockets = new ArrayList<>();
  private PortRules rules;

  /** A socket that is on a port. */
  static final class Socket {
    final SocketUse use;
    final int tuple;
    final int port;
    boolean waits;
    long sinceMillis;

    Socket(SocketUse use, int tuple, int port) {
      this.use = use;
      this.tuple = tuple;
      this.port = port;
    }

    boolean isBound() {
      return !(use.socket().binding() instanceof Binding.None);
    }
  }

  NaiveKernel(PortRules rules, RandomStream random) {
    this.rules = rules;
    this.random = random;
    secret = random.bits();
  }

  void change(PortRules changed) {
    rules = changed;
  }

  List<Socket> sockets() {
    return sockets;
  }

  int connect(SocketUse use, int tuple, long nowMillis) {
    Binding binding = use.socket().binding();
    if (binding instanceof Binding.Explicit bind) {
      if (rules.listening().contains(bind.port())) {
        return IN_USE;
      }
      return explicit(use, tuple, bind.port());
    }
    int port =
        binding instanceof Binding.Automatic bind
            ? automatic(use, bind.anyAddress())
            : plain(use, tuple, nowMillis);
    if (port > 0) {
      sockets.removeIf(socket -> socket.port == port && socket.tuple == tuple);
      sockets.add(new Socket(use, tuple, port));
    }
    return port;
  }

  private int explicit(SocketUse use, int tuple, int port) {
    for (Socket socket : sockets) {
      boolean bothReuseAddress = use.socket().reuseAddress() && socket.use.socket().reuseAddress();
      boolean bothReusePort = use.socket().reusePort() && socket.use.socket().reusePort();
      if (socket.port == port && !bothReuseAddress && !bothReusePort) {
        return IN_USE;
      }
    }
    Socket same = find(tuple, port);
    boolean timestamps = rules.closed().reuse().timestamps() && use.peerTimestamps();
    if (same != null && (!same.waits || !timestamps)) {
      return NONE;
    }
    sockets.remove(same);
    sockets.add(new Socket(use, tuple, port));
    return port;
  }

  /** The scan of __inet_hash_connect. */
  private int plain(SocketUse use, int tuple, long nowMillis) {
    SocketRange own = use.socket().range();
    int step = own == null ? 2 : 1;
    int low = low(own);
    int high = high(own);
    high++;
    int remaining = high - low;
    if (own == null && remaining > 1) {
      remaining &= ~1;
    }
    int start = moved.getOrDefault(tuple, 0) + (int) (RandomStream.hash(secret, tuple) >>> 32);
    int offset = (start & Integer.MAX_VALUE) % remaining;
    offset = own == null ? offset & ~1 : offset;
    while (true) {
      int port = low + offset;
      for (int i = 0; i < remaining; i += step, port += step) {
        if (port >= high) {
          port -= remaining;
        }
        if (!isReserved(port) && mayConnect(use, tuple, port, nowMillis)) {
          int further = Math.max(i, random.below(8) * step);
          moved.merge(tuple, further + step, Integer::sum);
          return port;
        }
      }
      offset++;
      if (own != null || (offset & 1) == 0 || remaining <= 1) {
        return NONE;
      }
    }
  }

  /** As inet_sk_get_local_port_range narrows the range of the system. */
  private int low(@Nullable SocketRange own) {
    return own != null && rules.range().contains(own.first()) ? own.first() : rules.range().first();
  }

  private int high(@Nullable SocketRange own) {
    return own != null && rules.range().contains(own.last()) ? own.last() : rules.range().last();
  }

  private boolean isReserved(int port) {
    return rules.listening().contains(port)
        || rules.reserved().stream().anyMatch(range -> range.contains(port));
  }

  private boolean mayConnect(SocketUse use, int tuple, int port, long nowMillis) {
    for (Socket socket : sockets) {
      if (socket.port == port && socket.isBound()) {
        return false;
      }
    }
    Socket same = find(tuple, port);
    return same == null || (same.waits && mayTakeOver(use, same, nowMillis));
  }

  private boolean mayTakeOver(SocketUse use, Socket socket, long nowMillis) {
    TimeWaitReuse reuse = rules.closed().reuse();
    return reuse.between(use.loopback(), use.peerTimestamps())
        && nowMillis > socket.sinceMillis + reuse.delay().toMillis();
  }

  private @Nullable Socket find(int tuple, int port) {
    for (Socket socket : sockets) {
      if (socket.tuple == tuple && socket.port == port) {
        return socket;
      }
    }
    return null;
  }

  /** The scan of inet_csk_find_open_port. */
  private int automatic(SocketUse use, boolean anyAddress) {
    int low = low(use.socket().range());
    int high = high(use.socket().range()) + 1;
    if (!use.socket().reuseAddress() || high - low < 4) {
      return scan(use, anyAddress, low, high);
    }
    int half = low + (((high - low) >> 2) << 1);
    int port = scan(use, anyAddress, low, half);
    return port == IN_USE ? scan(use, anyAddress, half, high) : port;
  }

  private int scan(SocketUse use, boolean anyAddress, int low, int high) {
    int remaining = high - low > 1 ? (high - low) & ~1 : high - low;
    int offset = random.below(remaining) | 1;
    for (int pass = 0; pass < 2; pass++, offset--) {
      int port = low + offset;
      for (int i = 0; i < remaining; i += 2, port += 2) {
        if (port >= high) {
          port -= remaining;
        }
        if (!isReserved(port) && isUnowned(use, anyAddress, port)) {
          return port;
        }
      }
    }
    return IN_USE;
  }

  private boolean isUnowned(SocketUse use, boolean anyAddress, int port) {
    for (Socket socket : sockets) {
      boolean sameAddress = anyAddress || socket.use.source() == use.source();
      if (socket.port == port && sameAddress) {
        return false;
      }
    }
    return true;
  }
}
