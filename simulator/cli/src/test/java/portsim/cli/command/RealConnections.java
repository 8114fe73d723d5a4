package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that opens real connections at an even rate and closes them at once, until no port is
 * left, and meanwhile keeps what the machine's tools show.
 */
final class RealConnections {
  /** Free, for nobody else is in the namespace; and none of those that connects take. */
  static final int PORT = 5432;

  private final Path folder;
  private final long perSecond;
  private final Properties done = new Properties();
  private final AtomicLong opened = new AtomicLong();
  private final long startNanos = System.nanoTime();

  private RealConnections(Path folder, long perSecond) {
    this.folder = folder;
    this.perSecond = perSecond;
  }

  /**
   * Runs it.
   *
   * @param args the folder for what is kept, the rate, how many connections at most, and after how
   *     many milliseconds to look
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    RealConnections connections = new RealConnections(Path.of(args[0]), Long.parseLong(args[1]));
    List<Long> looks = List.of(args).subList(3, args.length).stream().map(Long::parseLong).toList();
    connections.run(Long.parseLong(args[2]), looks);
  }

  private void run(long most, List<Long> looks) throws IOException, InterruptedException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket server = new ServerSocket(PORT, 200, loopback)) {
      start(() -> serve(server));
      Thread looking = start(() -> look(looks));
      connect(loopback, most);
      looking.join();
    }
    for (String name : List.of("ip_local_port_range", "tcp_tw_reuse")) {
      Files.createDirectories(folder.resolve("sys/net/ipv4"));
      Files.writeString(
          folder.resolve("sys/net/ipv4").resolve(name), text(Path.of("/proc/sys/net/ipv4", name)));
    }
    try (var out = Files.newOutputStream(folder.resolve("done.properties"))) {
      done.store(out, null);
    }
  }

  /** Connects until that fails, each at its time, and late ones without delay. */
  private void connect(InetAddress loopback, long most) throws InterruptedException {
    for (long i = 0; i < most; i++) {
      long dueNanos = i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      TimeUnit.NANOSECONDS.sleep(dueNanos - (System.nanoTime() - startNanos));
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(loopback, PORT));
        opened.incrementAndGet();
      } catch (IOException e) {
        done.setProperty("failure", String.valueOf(e.getMessage()));
        break;
      }
    }
    done.setProperty("endNanos", String.valueOf(System.nanoTime() - startNanos));
    done.setProperty("opened", String.valueOf(opened.get()));
  }

  /** The other side closes second, so that this side is the one in TIME_WAIT. */
  private static void serve(ServerSocket server) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket.getInputStream().readAllBytes();
        }
      }
    } catch (IOException e) {
      // The program is over.
    }
  }

  private void look(List<Long> looks) {
    int number = 0;
    for (long millis : looks) {
      number++;
      try {
        TimeUnit.NANOSECONDS.sleep(
            TimeUnit.MILLISECONDS.toNanos(millis) - (System.nanoTime() - startNanos));
        done.setProperty("lookNanos" + number, String.valueOf(System.nanoTime() - startNanos));
        done.setProperty("before" + number, String.valueOf(opened.get()));
        // Java's sockets are of IPv6, with addresses of IPv4 in them.
        String both = text(Path.of("/proc/self/net/tcp")) + text(Path.of("/proc/self/net/tcp6"));
        Files.writeString(folder.resolve("tcp" + number), both);
        done.setProperty("after" + number, String.valueOf(opened.get()));
        Process ss = new ProcessBuilder("ss", "-tano").redirectErrorStream(true).start();
        Files.write(folder.resolve("ss" + number), ss.getInputStream().readAllBytes());
      } catch (IOException e) {
        done.setProperty("fault", String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Files of the kernel have no size before they are read. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
