package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portsim.client.ConnectionPolicy;
import portsim.client.WcfPool;
import portsim.scenario.binding.FamilyType.Form;

/** The keys of {@code connections: { pool: wcf }}. */
final class WcfType {
  private static final int KEPT_MAX = 1_000_000;
  private static final int MACHINES_MAX = 1_000;
  private static final String DEFAULTS = "dotnet/wcf: TransportDefaults (sure)";
  private static final String SERVER_SIDE =
      "joncole: Server side TCP connection pooling; dotnet/wcf: TransportDefaults (sure)";
  private static final WcfPool STANDARD = WcfPool.STANDARD;

  private static final Key<String> POOL =
      Key.required(
          "pool",
          new ChoiceType<>("pools", new TreeMap<>(Map.of("wcf", "wcf"))),
          "which pool: wcf, that of net.tcp channels",
          "wcf");

  private static final Key<Long> MAX =
      Key.optional(
              "maxOutboundConnectionsPerEndpoint",
              new WholeType(0, KEPT_MAX),
              Integer.toString(STANDARD.maxOutboundConnectionsPerEndpoint()),
              "the most connections that are kept idle, whatever the number in use; 0: pooling is off",
              "50")
          .from(DEFAULTS);

  private static final Key<Duration> IDLE_TIMEOUT =
      timeout(
              "idleTimeout",
              STANDARD.idleTimeout(),
              "how long a connection may be idle; 0: pooling is off",
              "30s")
          .from(DEFAULTS);

  private static final Key<Duration> LEASE_TIMEOUT =
      timeout(
              "leaseTimeout",
              STANDARD.leaseTimeout(),
              "how long a connection may be kept, which spreads load over a farm",
              "10m")
          .from(DEFAULTS);

  private static final Key<WcfPool.LeaseCheck> LEASE_CHECK =
      Key.optional(
              "leaseCheck",
              new ChoiceType<>("instants", leaseChecks()),
              STANDARD.leaseCheck().key(),
              "when the age of a connection is looked at: at its return too, counted from its"
                  + " connect, or only when it is taken and by the idle timer, counted from its first"
                  + " return",
              "take")
          .from(
              "kennyw.com and MSDN (LeaseTimeout) say return; dotnet/wcf: IdlingCommunicationPool"
                  + " does take (disputed)");

  private static final Key<String> GROUP_NAME =
      Key.optional(
              "groupName",
              TextType.ANY,
              STANDARD.groupName(),
              "pools of other groups have connections of their own",
              "reports")
          .from(DEFAULTS);

  private static final Key<Duration> OPEN_TIMEOUT =
      Key.optional(
              "openTimeout",
              DurationType.POSITIVE,
              Times.text(STANDARD.channel().openTimeout()),
              "how long opening a channel may take, all its tries included",
              "10s")
          .from("learn.microsoft.com: Binding.OpenTimeout (sure)");

  private static final Key<Duration> CHANNEL_SESSION =
      Key.optional(
              "channelSession",
              DurationType.ANY,
              "0",
              "what the security or reliable-messaging session takes that each channel makes anew; 0:"
                  + " it has none",
              "30ms")
          .from("kennyw.com: they don't cache their sessions (its length is assumed)");

  private static final Key<Duration> STALE_HANDSHAKE =
      Key.optional(
              "staleHandshake",
              DurationType.ANY,
              "0",
              "how long the open handshake on a stale connection takes to fail; a reset shows at once",
              "20s")
          .from("assumed: no document has a number");

  private static final Key<Duration> SERVICE_IDLE_TIMEOUT =
      timeout(
              "serviceIdleTimeout",
              STANDARD.service().idleTimeout(),
              "how long the service lets a connection wait for its next channel: its own idleTimeout",
              "1m")
          .from(SERVER_SIDE);

  private static final Key<Long> SERVICE_MAX_CONNECTIONS =
      Key.optional(
              "serviceMaxConnections",
              new WholeType(0, KEPT_MAX),
              Integer.toString(STANDARD.service().maxConnections()),
              "how many connections may wait at each machine of the service, of all clients: its own"
                  + " maxOutboundConnectionsPerEndpoint",
              "100")
          .from(SERVER_SIDE);

  private static final Key<Long> SERVICE_MACHINES =
      Key.optional(
              "serviceMachines",
              new WholeType(1, MACHINES_MAX),
              Integer.toString(STANDARD.service().machines()),
              "how many machines share the server's address; new connections go to them in turn",
              "4")
          .from("assumed: a load balancer may choose in another way");

  static final Form<ConnectionPolicy> FORM =
      new Form<>(
          POOL,
          List.of(
              MAX,
              IDLE_TIMEOUT,
              LEASE_TIMEOUT,
              LEASE_CHECK,
              GROUP_NAME,
              OPEN_TIMEOUT,
              CHANNEL_SESSION,
              STALE_HANDSHAKE,
              SERVICE_IDLE_TIMEOUT,
              SERVICE_MAX_CONNECTIONS,
              SERVICE_MACHINES),
          WcfType::pool);

  private WcfType() {}

  private static Key<Duration> timeout(
      String name, Duration standard, String about, String example) {
    Map<String, Duration> never = new LinkedHashMap<>();
    never.put("never", WcfPool.NEVER);
    WordOr<Duration> type =
        new WordOr<>(never, DurationType.ANY, "never or a time", DurationType.HINT);
    return Key.optional(name, type, Times.text(standard), about, example);
  }

  private static ConnectionPolicy pool(Fields fields) {
    return new WcfPool(
        fields.get(MAX).intValue(),
        fields.get(IDLE_TIMEOUT),
        fields.get(LEASE_TIMEOUT),
        fields.get(LEASE_CHECK),
        fields.get(GROUP_NAME),
        new WcfPool.Channel(
            fields.get(OPEN_TIMEOUT), fields.get(CHANNEL_SESSION), fields.get(STALE_HANDSHAKE)),
        new WcfPool.Service(
            fields.get(SERVICE_IDLE_TIMEOUT),
            fields.get(SERVICE_MAX_CONNECTIONS).intValue(),
            fields.get(SERVICE_MACHINES).intValue()));
  }

  private static Map<String, WcfPool.LeaseCheck> leaseChecks() {
    Map<String, WcfPool.LeaseCheck> byKey = new LinkedHashMap<>();
    for (WcfPool.LeaseCheck check : WcfPool.LeaseCheck.values()) {
      byKey.put(check.key(), check);
    }
    return byKey;
  }
}
