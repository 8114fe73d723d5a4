package portsim.cli.reading.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketTimer;
import portsim.advice.diagnosis.snapshot.SocketTimer.Kind;

/** {@code netstat -tan} of Linux (net-tools), also with {@code -p}, {@code -o} and {@code -e}. */
record LinuxNetstat() implements ToolOutput {
  private static final Pattern TIMER =
      Pattern.compile(
          "(off|on|keepalive|timewait|probe|unkn-[0-9]+)"
              + " \\(([0-9]{1,9})\\.([0-9]{2})/([0-9]{1,4})/.*\\)");

  private static final Pattern PROCESS = Pattern.compile("(?:^|\\s)([0-9]{1,10})/(\\S.*)$");
  private static final int STATE = 5;

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.LINUX_NETSTAT;
  }

  @Override
  public @Nullable Reading read(Row row) {
    String first = row.word(0);
    if (first.startsWith("udp") || first.equals("unix") || first.startsWith("raw")) {
      return Reading.OTHER;
    }
    if (!first.equals("tcp") && !first.equals("tcp6")) {
      return null;
    }
    if (BsdNetstat.isDotted(row.word(3)) || !row.isNumber(1)) {
      return null;
    }
    String rest = row.from(STATE + 1);
    Matcher timer = TIMER.matcher(rest);
    boolean timed = timer.find();
    String owner = timed ? rest.substring(0, timer.start()) : rest;
    return new SocketFields(
            row.word(3),
            row.word(4),
            row.word(STATE),
            ':',
            process(owner.strip()),
            timed ? timer(timer) : null)
        .reading();
  }

  private static @Nullable String process(String text) {
    Matcher process = PROCESS.matcher(text);
    if (!process.find()) {
      return null;
    }
    String name = process.group(2).strip();
    return name + " (pid " + process.group(1) + ")";
  }

  private static @Nullable SocketTimer timer(Matcher timer) {
    Kind kind =
        switch (timer.group(1)) {
          case "off" -> null;
          case "on" -> Kind.RETRANSMISSION;
          case "keepalive" -> Kind.KEEP_ALIVE;
          case "timewait" -> Kind.TIME_WAIT;
          case "probe" -> Kind.WINDOW_PROBE;
          default -> Kind.OTHER;
        };
    if (kind == null) {
      return null;
    }
    long millis = Long.parseLong(timer.group(2)) * 1000 + Integer.parseInt(timer.group(3)) * 10L;
    return new SocketTimer(kind, millis, Integer.parseInt(timer.group(4)));
  }
}
