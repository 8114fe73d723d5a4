package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;

/**
 * {@code netstat} of Windows: {@code -n}, {@code -an}, {@code -ano}, {@code -anob}, {@code -anq}.
 *
 * <p>Behind a line of {@code -b}, others name the component and, in brackets, the process.
 */
record WindowsNetstat() implements ToolOutput {
  private static final String OWNER_OF_NONE = "0";

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.WINDOWS_NETSTAT;
  }

  @Override
  public @Nullable Reading read(Row row) {
    String first = row.word(0);
    if (first.equals("TCP")) {
      return socket(row);
    }
    if (first.equals("UDP")) {
      return Reading.OTHER;
    }
    return first.startsWith("[") ? owner(row.from(0).strip()) : null;
  }

  private static Reading socket(Row row) {
    String word = row.word(3);
    String pid = row.word(4);
    boolean hasPid = Row.isNumber(pid);
    boolean owned = hasPid && !pid.equals(OWNER_OF_NONE);
    SocketState state = StateWords.of(word);
    if (state == null && !word.isEmpty() && !Row.isNumber(word)) {
      state = byShape(row, hasPid && !owned);
    }
    String process = owned ? "pid " + pid : null;
    return new SocketFields(row.word(1), row.word(2), word, ':', process, null).reading(state);
  }

  /**
   * In a language that is not known: only a socket that listens has no port, and TIME_WAIT no
   * process.
   */
  private static @Nullable SocketState byShape(Row row, boolean ownerless) {
    Endpoint remote = Endpoints.of(row.word(2), ':');
    if (remote != null && remote.port() == 0) {
      return SocketState.LISTEN;
    }
    return ownerless ? SocketState.TIME_WAIT : null;
  }

  private static @Nullable Reading owner(String text) {
    boolean isName =
        text.endsWith("]")
            && text.length() > 2
            && text.indexOf(':') < 0
            // a key of the registry
            && text.indexOf('\\') < 0;
    return isName ? new Reading.Owner(text.substring(1, text.length() - 1)) : null;
  }
}
