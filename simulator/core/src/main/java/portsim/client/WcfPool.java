package portsim.client;

import java.time.Duration;

/**
 * The connection pool of WCF's net.tcp clients, under its own option names (dotnet/wcf:
 * ConnectionPool, IdlingCommunicationPool; kennyw.com: Client Connection Pooling). A call opens a
 * channel, uses it and closes it.
 *
 * @param maxOutboundConnectionsPerEndpoint the most connections that are kept idle; those in use do
 *     not count; 0: none is kept
 * @param idleTimeout how long a connection may be idle; zero: none is kept
 * @param leaseTimeout how long a connection may be kept
 * @param leaseCheck when its age is looked at
 * @param groupName pools of other groups have other connections
 * @param channel what opening a channel takes
 * @param service what the service does to connections that wait for their next channel
 */
public record WcfPool(
    int maxOutboundConnectionsPerEndpoint,
    Duration idleTimeout,
    Duration leaseTimeout,
    LeaseCheck leaseCheck,
    String groupName,
    Channel channel,
    Service service)
    implements ConnectionPolicy {
  /** The time of a timeout that is never over. */
  public static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

  /** What a binding has where nothing else is said. */
  public static final WcfPool STANDARD =
      new WcfPool(
          10,
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          LeaseCheck.RETURN,
          "default",
          new Channel(Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO),
          new Service(Duration.ofMinutes(2), 10, 1));

  /** When the age of a connection is looked at. */
  public enum LeaseCheck {
    /** When a channel returns it, too; it counts from its connect (the article, and MSDN). */
    RETURN("return"),
    /**
     * When a channel takes it, and when the idle timer fires; it counts from its first return (the
     * source: IdleOutConnection).
     */
    TAKE("take");

    private final String key;

    LeaseCheck(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /**
   * What opening a channel takes.
   *
   * @param openTimeout how long it may take in all
   * @param session what its security or reliable-messaging session takes; zero where it has none
   * @param staleHandshake how long the handshake on a stale connection takes to fail
   */
  public record Channel(Duration openTimeout, Duration session, Duration staleHandshake) {
    /** What an application reads when the time is over (System.ServiceModel: TimeoutOnOpen). */
    public String openTimeoutText() {
      return "The open operation did not complete within the allotted timeout of "
          + asTimeSpan(openTimeout)
          + ". The time allotted to this operation may have been a portion of a longer timeout.";
    }

    /**
     * As .NET writes it: hours, minutes, seconds, and tenths of microseconds where there are any.
     */
    private static String asTimeSpan(Duration time) {
      String days = time.toDaysPart() == 0 ? "" : time.toDaysPart() + ".";
      long ticks = time.toNanosPart() / 100;
      String fraction = ticks == 0 ? "" : "." + Long.toString(10_000_000 + ticks).substring(1);
      return days
          + two(time.toHoursPart())
          + ":"
          + two(time.toMinutesPart())
          + ":"
          + two(time.toSecondsPart())
          + fraction;
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }
  }

  /**
   * What the service does to connections that wait for their next channel.
   *
   * @param idleTimeout how long they may wait
   * @param maxConnections how many of them may wait on one machine, whoever they are from
   * @param machines how many machines share its address; connections go to them in turn
   */
  public record Service(Duration idleTimeout, int maxConnections, int machines) {
    public Service {
      if (machines < 1) {
        throw new IllegalArgumentException("a service runs on at least one machine");
      }
    }
  }

  public WcfPool {
    if (maxOutboundConnectionsPerEndpoint < 0) {
      throw new IllegalArgumentException(
          "a pool cannot keep " + maxOutboundConnectionsPerEndpoint + " connections");
    }
  }

  /** Whether any connection is kept for the next channel. */
  public boolean isOn() {
    return maxOutboundConnectionsPerEndpoint > 0 && !idleTimeout.isZero();
  }

  /** What the handshakes of a channel take, beside that of TCP, when a round trip takes so long. */
  public Duration aroundCall(Duration rtt) {
    return rtt.multipliedBy(2).plus(channel.session);
  }

  /** What has to be equal for channel factories to share a pool (ConnectionPool.IsCompatible). */
  WcfPool shared() {
    return new WcfPool(
        maxOutboundConnectionsPerEndpoint,
        idleTimeout,
        leaseTimeout,
        leaseCheck,
        groupName,
        STANDARD.channel,
        service);
  }

  @Override
  public ConnectionSource start(ClientWorld world) {
    return new WcfChannels(this, world);
  }
}
