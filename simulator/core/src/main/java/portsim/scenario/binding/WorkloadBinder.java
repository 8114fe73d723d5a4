package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.client.ConnectionPolicy;
import portsim.client.PooledObjects;
import portsim.client.Retry;
import portsim.client.RpcBindings;
import portsim.network.Closing;
import portsim.network.port.TimeWaitRules;
import portsim.scenario.Workload;
import portsim.scenario.language.Shape;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;

/**
 * The keys of a workload.
 *
 * @param names of the hosts and servers, of which {@code from} and {@code to} are one each
 * @param duration the time that the scenario takes
 */
record WorkloadBinder(ScenarioNames names, Duration duration)
    implements NamedMapType.EntryType<Workload> {
  private static final String AT_ONCE = "at-once";

  private static final Key<Reference> FROM =
      Key.required("from", Reference.TYPE, "the host that the calls come from", "web");

  private static final Key<Reference> TO =
      Key.required("to", Reference.TYPE, "the server that the calls go to", "sql");

  private static final Key<Arrivals> ARRIVALS =
      Key.required("arrivals", ArrivalsType.TYPE, "when calls arrive, such as 20/s", "20/s");

  private static final Key<HoldingTime> HOLD =
      Key.optional("hold", HoldType.TYPE, "0", "how long a call needs its connection", "10ms");

  private static final Key<ConnectionPolicy> CONNECTIONS =
      Key.optional(
          "connections",
          ConnectionsType.TYPE,
          "per-call",
          "how a call gets its connection: per-call, a pool, or the bindings of DCOM proxies",
          "{ pool: sqlclient }");

  private static final Key<Identity> IDENTITY =
      Key.optional(
          "identity",
          IdentityType.TYPE,
          "service",
          "on whose behalf the calls are made: service, per-call, or { users: 200 }",
          "{ users: 200, tokenLifetime: 15m }");

  private static final Key<Retry> RETRY =
      Key.optional(
          "retry",
          RetryType.TYPE,
          "none",
          "whether a call that got no connection tries again, and when",
          "{ times: 3, after: 1s }");

  private static final Key<Closing> CLOSES =
      Key.optional(
          "closes",
          new ChoiceType<>("ways to close", closingByKey()),
          Closing.CLIENT.key(),
          "who closes a connection first: client, server, reset or never",
          "server");

  private static final Key<Duration> OTHER_CLOSES =
      Key.optional(
          "otherCloses",
          new WordOr<>(
              otherClosesByKey(), DurationType.ANY, "at-once, never or a time", DurationType.HINT),
          AT_ONCE,
          "how long after the first FIN the other side sends its own: at-once, never, or a time",
          "30s");

  private static final Key<String> PROCESS =
      Key.orNothing(
          "process",
          TextType.ANY,
          "",
          "the name of its process, as netstat -b shows it",
          "w3wp.exe");

  private static final Key<Duration> START =
      Key.optional("start", DurationType.ANY, "0", "when the first call can arrive", "1m");

  private static final Key<Duration> STOP =
      Key.absentable(
          "stop", DurationType.ANY, "when no more call arrives; standard: the end", "50m");

  private static final List<Key<?>> OWN_KEYS =
      List.of(
          FROM,
          TO,
          ARRIVALS,
          HOLD,
          CONNECTIONS,
          IDENTITY,
          RETRY,
          CLOSES,
          OTHER_CLOSES,
          START,
          STOP,
          PROCESS);

  private static final List<Key<?>> KEYS =
      Stream.of(OWN_KEYS, DriverKeys.ALL, SocketKeys.ALL, ComponentKeys.ALL)
          .<Key<?>>flatMap(List::stream)
          .toList();

  /** The keys that a workload must have. */
  static List<String> required() {
    return KEYS.stream().filter(Key::required).<String>map(Key::name).toList();
  }

  /** The keys whose values are families, with the keys that name their forms. */
  static Map<String, Set<String>> families() {
    Map<String, Set<String>> families = new TreeMap<>();
    families.put(ARRIVALS.name(), ArrivalsType.TYPE.members());
    families.put(HOLD.name(), HoldType.TYPE.members());
    families.put(ArrivalsType.THINK.name(), HoldType.TYPE.members());
    families.put(CONNECTIONS.name(), ConnectionsType.TYPE.members());
    families.put(IDENTITY.name(), IdentityType.TYPE.members());
    families.put(RETRY.name(), RetryType.TYPE.members());
    families.putAll(ComponentKeys.families());
    return families;
  }

  @Override
  public Shape shape() {
    return Key.shape(KEYS);
  }

  @Override
  public @Nullable Workload read(String name, Value value) {
    Fields fields = Fields.read(value, KEYS);
    if (fields == null) {
      return null;
    }
    check(fields, FROM, names.hosts(), "host");
    check(fields, TO, names.servers(), "server");
    checkCallers(fields);
    names.links().check(name, fields, ARRIVALS, names);
    LinkKeys.checkQueue(fields, ARRIVALS, ComponentKeys.find(fields));
    checkOtherCloses(fields);
    DriverKeys.check(fields, fields.find(CONNECTIONS));
    Reference from = fields.find(FROM);
    String host = from == null ? "" : from.name();
    SocketKeys.check(fields, host, names.outlines().get(host));
    if (!fields.complete()) {
      return null;
    }
    Duration stop = fields.find(STOP) == null ? duration : fields.get(STOP);
    if (fields.find(STOP) != null && stop.compareTo(fields.get(START)) <= 0) {
      String start = Times.text(fields.get(START));
      fields.error(STOP, "must be after start (" + start + "), got " + Times.text(stop), "");
      return null;
    }
    warnOfLateStart(fields);
    ConnectionPolicy connections = connections(fields);
    Workload workload =
        new Workload(
            name,
            fields.get(FROM).name(),
            fields.get(TO).name(),
            fields.get(ARRIVALS),
            fields.get(HOLD),
            connections,
            fields.get(IDENTITY),
            fields.get(RETRY),
            fields.get(CLOSES),
            fields.get(OTHER_CLOSES),
            SocketKeys.source(fields),
            SocketKeys.options(fields),
            DriverKeys.driver(fields, connections),
            DriverKeys.traffic(fields, connections, fields.get(CLOSES)),
            ComponentKeys.component(fields),
            Duration.ZERO,
            fields.get(START),
            stop,
            fields.get(PROCESS));
    return fits(workload) ? workload : tooFine(fields);
  }

  private void warnOfLateStart(Fields fields) {
    if (!duration.isZero() && fields.get(START).compareTo(duration) >= 0) {
      String end = Times.text(duration);
      fields.warning(START, "is not before the end (" + end + "): no call arrives", "");
    }
  }

  private static boolean fits(Workload workload) {
    return !(workload.arrivals() instanceof Arrivals.Ramp ramp)
        || workload.span().isZero()
        || ramp.fits(workload.span());
  }

  private static @Nullable Workload tooFine(Fields fields) {
    String hint = "give the rates fewer digits, or the workload less time";
    fields.error(ARRIVALS, "is a ramp too fine for its length", hint);
    return null;
  }

  private static void checkCallers(Fields fields) {
    if (fields.find(IDENTITY) instanceof Identity.OwnCallers
        && fields.find(ARRIVALS) != null
        && fields.get(ARRIVALS).callers() == 0) {
      String hint = "arrivals have them with callers or users; or say how many users there are";
      fields.error(IDENTITY, "is that of callers, of whom these arrivals have none", hint);
    }
  }

  /** A connection that is reset, or never closed, is not closed by the other side either. */
  private static void checkOtherCloses(Fields fields) {
    Closing closes = fields.find(CLOSES);
    Duration other = fields.find(OTHER_CLOSES);
    boolean closed = closes == Closing.CLIENT || closes == Closing.SERVER;
    if (closes != null && other != null && !other.isZero() && !closed) {
      fields.error(
          OTHER_CLOSES,
          "says when the other side closes, which closes: " + closes.key() + " leaves no room for",
          "it goes with closes: client, where the other side is the server, and closes: server");
    }
  }

  private static Map<String, Duration> otherClosesByKey() {
    Map<String, Duration> byKey = new LinkedHashMap<>();
    byKey.put(AT_ONCE, Duration.ZERO);
    byKey.put("never", TimeWaitRules.FOR_EVER);
    return byKey;
  }

  /** The server application of DCOM proxies is called as the server, where nothing else is said. */
  private static ConnectionPolicy connections(Fields fields) {
    ConnectionPolicy all = fields.get(CONNECTIONS);
    if (!(all.underlying() instanceof RpcBindings rpc)) {
      return all;
    }
    String server = fields.get(TO).name();
    String given = rpc.ends().application();
    String application = given.isEmpty() ? server : given;
    boolean impersonates = !(fields.get(IDENTITY) instanceof Identity.Service);
    RpcBindings.Ends ends = new RpcBindings.Ends(fields.get(PROCESS), application, server);
    if (all instanceof PooledObjects objects) {
      boolean asCaller = impersonates && objects.application().connectsAsCaller();
      return objects.over(rpc.between(ends, asCaller));
    }
    return rpc.between(ends, impersonates);
  }

  /** Where there are no names at all, that is what is wrong, and told elsewhere. */
  private static void check(Fields fields, Key<Reference> key, Set<String> names, String kind) {
    Reference reference = fields.find(key);
    if (reference != null && !names.isEmpty() && !names.contains(reference.name())) {
      String hint = Suggestions.among(names, reference.name(), kind + "s");
      fields.error(key, "names no " + kind + ": '" + reference.name() + "'", hint);
    }
  }

  private static Map<String, Closing> closingByKey() {
    Map<String, Closing> byKey = new LinkedHashMap<>();
    for (Closing closing : Closing.values()) {
      byKey.put(closing.key(), closing);
    }
    return byKey;
  }
}
