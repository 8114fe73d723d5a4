package portsim.client;

import java.time.Duration;

/**
 * The COM+ application of a component.
 *
 * @param activation where its objects live
 * @param impersonates whether they connect on behalf of their caller
 * @param preloaded whether it is started before its first call
 * @param shutdownAfter how long its process lives without clients (ShutdownAfter); {@link #FOREVER}
 *     with RunForever
 */
public record ServerApplication(
    Activation activation, boolean impersonates, boolean preloaded, Duration shutdownAfter) {
  /** Where objects live (ActivationOption). */
  public enum Activation {
    /** In a process of their own, under its identity. */
    SERVER("server"),
    /** In the process of their client, under the client's identity. */
    LIBRARY("library");

    private final String key;

    Activation(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** The life of a process that is never shut down. */
  public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  /** A server application as it is when it is new. */
  public static final ServerApplication STANDARD =
      new ServerApplication(Activation.SERVER, false, false, Duration.ofMinutes(3));

  /** Whether its process ends when it has had no client for a while. */
  boolean shutsDown() {
    return activation == Activation.SERVER && !shutdownAfter.equals(FOREVER);
  }

  /** Whether a connection is opened in the security context of the caller. */
  public boolean connectsAsCaller() {
    return impersonates || activation == Activation.LIBRARY;
  }
}
