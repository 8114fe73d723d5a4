package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.ConnectionPolicy;
import portsim.client.Exchange;
import portsim.client.PerCall;
import portsim.client.RpcBindings;
import portsim.client.Traffic;
import portsim.network.Closing;
import portsim.scenario.Driver;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;

/** The keys of {@code traffic}: what the exchanges of a workload's connections cost. */
record TrafficType() implements ValueType<TrafficType.Costs> {
  private static final String LOGIN = "MS-TDS and MS-SSTDS, section 4; KB 328476; MS-RPCE";

  private static final Key<Exchange> HANDSHAKE =
      exchange(
          "handshake", "of each connection: SYN, SYN-ACK, ACK; standard: 3 packets, 178 bytes");

  private static final Key<Exchange> LOG_IN =
      exchange(
              "login",
              "of each connection: prelogin, login and their answers; standard: 4 packets, 944 bytes with"
                  + " a driver, 3 packets, 718 bytes for a binding of rpc, and nothing for others")
          .from(LOGIN);

  private static final Key<Exchange> CALL =
      exchange("call", "of each call: its commands; standard: nothing");

  private static final Key<Exchange> RESET_CONNECTION =
      exchange(
              "resetConnection",
              "of each call on a connection that has served another; standard: nothing")
          .from("MS-TDS 2.2.3.1.2: a flag of the next command");

  private static final Key<Exchange> CLOSE =
      exchange(
          "close",
          "of each connection that is closed; standard: FIN and ACK from each side, 4 packets, 228"
              + " bytes, or a reset");

  private static final Key<Exchange> REFUSED =
      exchange(
          "refused", "of each SYN that is answered with a reset; standard: 2 packets, 122 bytes");

  private static final Key<Exchange> UNANSWERED =
      exchange("unanswered", "of each SYN that is not; standard: 1 packet, 62 bytes");

  private static final Key<Exchange> KEEP_ALIVE =
      exchange(
          "keepAlive",
          "of each keep-alive: a probe and its answer; standard: 2 packets, 115 bytes");

  private static final Key<Duration> KEEP_ALIVE_EVERY =
      Key.absentable(
              "keepAliveEvery",
              new WordOr<>(
                  never(), DurationType.POSITIVE, "never or a time above 0", DurationType.HINT),
              "how long a connection that is idle in a pool waits for its next keep-alive; standard: 30s"
                  + " with a driver, and never without",
              "2h")
          .from("learn.microsoft.com: TCP/IP properties of the client protocols, 30,000 ms");

  private static final Key<Exchange> DELAYED_ACK =
      exchange(
          "delayedAck",
          "of each acknowledgement that rides on nothing; standard: 1 packet, 54 bytes");

  private static final Key<Double> DELAYED_ACKS =
      Key.absentable(
          "delayedAcks",
          new NumberType(0, 1_000),
          "how many of them a connection has on average; standard: with a driver 0.256, or 1 where"
              + " connections are kept, and 0 without",
          "0.256");

  private static final List<Key<?>> KEYS =
      List.of(
          HANDSHAKE,
          LOG_IN,
          CALL,
          RESET_CONNECTION,
          CLOSE,
          REFUSED,
          UNANSWERED,
          KEEP_ALIVE,
          KEEP_ALIVE_EVERY,
          DELAYED_ACK,
          DELAYED_ACKS);

  private static Key<Exchange> exchange(String name, String about) {
    return Key.absentable(name, new ExchangeType(), about, "{ packets: 3, bytes: 178 }");
  }

  private static Map<String, Duration> never() {
    Map<String, Duration> byKey = new LinkedHashMap<>();
    byKey.put("never", Traffic.NEVER);
    return byKey;
  }

  @Override
  public @Nullable Costs read(Value value) {
    if (!(value.node() instanceof Mapping)) {
      return value.expected("a map of exchanges", "such as { call: { packets: 2, bytes: 500 } }");
    }
    Fields fields = Fields.read(value, KEYS);
    return fields == null || !fields.complete() ? null : new Costs(fields);
  }

  @Override
  public Shape shape() {
    return Key.shape(KEYS);
  }

  /** The costs of a workload. */
  static Traffic of(
      @Nullable Costs given,
      @Nullable Driver driver,
      ConnectionPolicy connections,
      Closing closes) {
    Traffic standard = standard(driver, connections, closes);
    return given == null ? standard : given.over(standard);
  }

  private static Traffic standard(
      @Nullable Driver driver, ConnectionPolicy connections, Closing closes) {
    if (driver != null) {
      return Traffic.ofSqlServer(closes, !(connections.underlying() instanceof PerCall));
    }
    return connections.underlying() instanceof RpcBindings
        ? Traffic.ofDcom(closes)
        : Traffic.standard(closes);
  }

  /** The costs that a file gives; what it leaves out is as it would be without. */
  record Costs(Fields fields) {
    Traffic over(Traffic standard) {
      return new Traffic(
          or(HANDSHAKE, standard.handshake()),
          or(REFUSED, standard.refused()),
          or(UNANSWERED, standard.unanswered()),
          or(LOG_IN, standard.login()),
          or(CALL, standard.call()),
          or(RESET_CONNECTION, standard.resetConnection()),
          or(CLOSE, standard.close()),
          or(KEEP_ALIVE, standard.keepAlive()),
          or(KEEP_ALIVE_EVERY, standard.keepAliveEvery()),
          or(DELAYED_ACK, standard.delayedAck()),
          thousandths(standard.delayedAckThousandths()));
    }

    private <T> T or(Key<T> key, T standard) {
      T given = fields.find(key);
      return given == null ? standard : given;
    }

    private long thousandths(long standard) {
      Double given = fields.find(DELAYED_ACKS);
      return given == null ? standard : Math.round(given * 1_000);
    }
  }
}
