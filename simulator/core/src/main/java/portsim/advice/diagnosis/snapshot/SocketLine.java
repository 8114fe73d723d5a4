package portsim.advice.diagnosis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A TCP socket as a line of one of the tools shows it.
 *
 * @param process its process, such as "w3wp.exe" or "nginx (pid 812)"; null where the line has none
 * @param timer its timer; null where the line has none
 */
public record SocketLine(
    Endpoint local,
    Endpoint remote,
    SocketState state,
    @Nullable String process,
    @Nullable SocketTimer timer) {
  /** The same socket with its process, which the line after it names. */
  public SocketLine ownedBy(String owner) {
    return new SocketLine(local, remote, state, owner, timer);
  }
}
