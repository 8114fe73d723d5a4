package portsim.cli.report.netstat;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.SnapshotFormat.Platform;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.SocketTimer;

/** Sockets of a real machine, written one by one as a tool of its platform would. */
public final class SocketListing {
  private final Appendable out;
  private @Nullable Platform platform;

  public SocketListing(Appendable out) {
    this.out = out;
  }

  /** Writes a socket. */
  public void add(Platform its, SocketLine line) throws IOException {
    if (its != platform) {
      platform = its;
      out.append(heading(its));
    }
    switch (its) {
      case WINDOWS -> windows(line);
      case LINUX -> linux(line);
      case BSD -> bsd(line);
    }
  }

  /** Writes settings behind the sockets. */
  public void add(MachineSettings settings) throws IOException {
    if (!settings.isEmpty()) {
      out.append('\n');
    }
    for (Map.Entry<String, String> each : settings.values().entrySet()) {
      out.append(each.getKey()).append(" = ").append(each.getValue()).append('\n');
    }
  }

  private static String heading(Platform platform) {
    return switch (platform) {
      case WINDOWS -> "\nActive Connections\n\n  Proto  Local Address  Foreign Address  State\n";
      case LINUX -> "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n";
      case BSD ->
          """
          Active Internet connections (including servers)
          Proto Recv-Q Send-Q  Local Address  Foreign Address  (state)
          """;
    };
  }

  private void windows(SocketLine line) throws IOException {
    out.append("  TCP    ").append(line.local().text()).append("  ").append(line.remote().text());
    out.append("  ").append(line.state() == SocketState.LISTEN ? "LISTENING" : line.state().name());
    out.append('\n');
    if (line.process() != null) {
      out.append(" [").append(line.process()).append("]\n");
    }
  }

  private void linux(SocketLine line) throws IOException {
    out.append(word(line.state())).append(" 0 0 ").append(anyPort(line.local().text()));
    out.append(' ').append(anyPort(line.remote().text()));
    if (line.process() != null) {
      out.append(" users:((\"").append(line.process()).append("\",pid=0,fd=0))");
    }
    if (line.timer() != null) {
      timer(line.timer());
    }
    out.append('\n');
  }

  private static String anyPort(String endpoint) {
    return endpoint.endsWith(":0") ? endpoint.substring(0, endpoint.length() - 1) + "*" : endpoint;
  }

  private static String word(SocketState state) {
    return switch (state) {
      case ESTABLISHED -> "ESTAB";
      case SYN_RECEIVED -> "SYN-RECV";
      case BOUND -> "UNCONN";
      case LISTEN,
          SYN_SENT,
          FIN_WAIT_1,
          FIN_WAIT_2,
          CLOSE_WAIT,
          CLOSING,
          LAST_ACK,
          TIME_WAIT,
          CLOSED ->
          state.name().replace('_', '-');
    };
  }

  private void timer(SocketTimer timer) throws IOException {
    String kind =
        switch (timer.kind()) {
          case RETRANSMISSION -> "on";
          case KEEP_ALIVE -> "keepalive";
          case TIME_WAIT -> "timewait";
          case WINDOW_PROBE -> "persist";
          case OTHER -> "unknown";
        };
    long millis = timer.restMillis();
    String thousandths = Long.toString(1000 + millis % 1000).substring(1);
    out.append(" timer:(").append(kind).append(',').append(Long.toString(millis / 1000));
    out.append('.').append(thousandths).append("sec,");
    out.append(Integer.toString(timer.expired())).append(')');
  }

  private void bsd(SocketLine line) throws IOException {
    out.append(line.remote().address().indexOf(':') < 0 ? "tcp4" : "tcp6").append("  0  0  ");
    out.append(dotted(line.local())).append("  ").append(dotted(line.remote())).append("  ");
    out.append(line.state().name()).append('\n');
  }

  private static String dotted(Endpoint endpoint) {
    String port = endpoint.port() == 0 ? "*" : Integer.toString(endpoint.port());
    return endpoint.address() + "." + port;
  }
}
