package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.Cloaking;
import portsim.client.ConnectionPolicy;
import portsim.client.Proxies;
import portsim.client.Releasing;
import portsim.client.RpcBindings;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;

/** The keys of {@code connections: { rpc: ... }}. */
final class RpcType {
  private static final String NEVER = "never";
  private static final String AFTER_CALL = "after-call";
  private static final String EVERY = "every ";
  private static final String RELEASE_HINT = "never, after-call, or such as every 10m";
  private static final String OFF = "off";

  private static final Key<Cloaking> RPC =
      Key.required(
          "rpc",
          new ChoiceType<>("kinds of cloaking", cloakingByKey()),
          "whose security context a DCOM proxy shows: none, static or dynamic",
          "dynamic");

  private static final Key<Long> BINDINGS_PER_CONTEXT =
      Key.optional(
              "bindingsPerContext",
              new WholeType(1, 1_000),
              "1",
              "how many connections a new security context opens",
              "2")
          .from("KB 301512: one or more");

  private static final Key<Long> BINDINGS_PER_CALL =
      Key.optional(
          "bindingsPerCall",
          new WholeType(1, 1_000),
          "1",
          "how many connections a call needs at a time",
          "2");

  private static final Key<Proxies> PROXIES =
      Key.absentable(
              "proxies",
              new ChoiceType<>("kinds of proxies", proxiesByKey()),
              "with static cloaking, which calls share a proxy, and so the identity of its first call:"
                  + " shared, per-user or per-call; standard: shared, and first called by the process"
                  + " itself",
              "per-user")
          .from("learn.microsoft.com: COM, Cloaking");

  private static final Key<String> APPLICATION =
      Key.orNothing(
          "application",
          NamedMapType.NAME_TYPE,
          "",
          "the server application; workloads of a host and process that name the same share its"
              + " objects, and the connections to a server; standard: the server's name",
          "accounts");

  private static final Key<Releasing> RELEASE =
      Key.optional(
          "release",
          ValueType.of(
              new Shape.Text(
                  RELEASE_HINT, NEVER + "|" + AFTER_CALL + "|every\\s+" + DurationType.FORM, false),
              RpcType::releasing),
          NEVER,
          "when the objects of the server application are released",
          "after-call");

  private static final Key<Duration> LINGER =
      Key.optional(
              "linger",
              DurationType.ANY,
              Times.text(RpcBindings.ASSUMED_LINGER),
              "how long after the latest release, with no object left, the connections close",
              "6m")
          .from("assumed; KB 301512 says several minutes");

  private static final Key<Duration> IDLE_CLEANUP =
      Key.optional(
              "idleCleanup",
              ValueType.of(
                  new Shape.OneOf(
                      List.of(new Shape.Choice(List.of(OFF)), DurationType.POSITIVE.shape())),
                  RpcType::idleCleanup),
              OFF,
              "at each multiple of this, connections not used since the previous one close",
              "5m")
          .from("RpcMgmtEnableIdleCleanup; its period is not documented");

  private static final Key<Long> IDLE_CLEANUP_ABOVE =
      Key.absentable(
              "idleCleanupAbove",
              new WholeType(1, 65_535),
              "the cleanup begins when there are more connections than this to the server, and then"
                  + " goes on; standard: at once",
              "1_000")
          .from("Idle Connection Cleanup: as Windows XP does, at a number that is not documented");

  private static final Key<Duration> REAUTHENTICATION =
      Key.optional(
          "reauthentication",
          DurationType.ANY,
          "0",
          "how long a new binding takes to authenticate",
          "5ms");

  static final Form<ConnectionPolicy> FORM =
      new Form<>(
          RPC,
          List.of(
              BINDINGS_PER_CONTEXT,
              BINDINGS_PER_CALL,
              PROXIES,
              APPLICATION,
              RELEASE,
              LINGER,
              IDLE_CLEANUP,
              IDLE_CLEANUP_ABOVE,
              REAUTHENTICATION),
          RpcType::bindings);

  private RpcType() {}

  /** What the rest of the workload says of them is added there. */
  private static ConnectionPolicy bindings(Fields fields) {
    Cloaking cloaking = fields.get(RPC);
    Proxies proxies = fields.find(PROXIES);
    Duration period = fields.get(IDLE_CLEANUP);
    Long above = fields.find(IDLE_CLEANUP_ABOVE);
    if (proxies != null && cloaking != Cloaking.STATIC) {
      String hint = "only with static cloaking does a proxy keep the identity of its first call";
      fields.warning(PROXIES, "makes no difference to rpc: " + cloaking.key(), hint);
    }
    if (above != null && period.isZero()) {
      String hint = "say how often it looks, such as idleCleanup: 5m";
      fields.warning(IDLE_CLEANUP_ABOVE, "says when a cleanup begins, and there is none", hint);
    }
    return new RpcBindings(
        cloaking,
        proxies == null ? Proxies.SHARED : proxies,
        fields.get(BINDINGS_PER_CONTEXT).intValue(),
        fields.get(BINDINGS_PER_CALL).intValue(),
        new RpcBindings.Ends("", fields.get(APPLICATION), ""),
        true,
        fields.get(RELEASE),
        fields.get(LINGER),
        new RpcBindings.IdleCleanup(period, above == null ? 0 : above.intValue()),
        fields.get(REAUTHENTICATION));
  }

  private static @Nullable Releasing releasing(Value value) {
    String text = value.text(RELEASE_HINT, "");
    if (text == null) {
      return null;
    }
    if (text.equals(NEVER)) {
      return new Releasing.Never();
    }
    if (text.equals(AFTER_CALL)) {
      return new Releasing.AfterCall();
    }
    if (!text.startsWith(EVERY)) {
      return value.error(value.path() + " cannot be '" + text + "'", RELEASE_HINT);
    }
    Duration period = DurationType.parse(value, text.substring(EVERY.length()).strip());
    if (period != null && period.isZero()) {
      return value.error(value.path() + " must be above 0 behind 'every'", RELEASE_HINT);
    }
    return period == null ? null : new Releasing.Every(period);
  }

  private static @Nullable Duration idleCleanup(Value value) {
    String text = value.text("off or a time", "such as 5m");
    if (text == null) {
      return null;
    }
    return text.equals(OFF) ? Duration.ZERO : DurationType.POSITIVE.read(value);
  }

  private static Map<String, Proxies> proxiesByKey() {
    Map<String, Proxies> byKey = new LinkedHashMap<>();
    for (Proxies proxies : Proxies.values()) {
      byKey.put(proxies.key(), proxies);
    }
    return byKey;
  }

  private static Map<String, Cloaking> cloakingByKey() {
    Map<String, Cloaking> byKey = new LinkedHashMap<>();
    for (Cloaking cloaking : Cloaking.values()) {
      byKey.put(cloaking.key(), cloaking);
    }
    return byKey;
  }
}
