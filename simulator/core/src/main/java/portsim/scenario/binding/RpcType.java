package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.Cloaking;
import portsim.client.ConnectionPolicy;
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

  private static final Key<String> APPLICATION =
      Key.orNothing(
          "application",
          NamedMapType.NAME_TYPE,
          "",
          "the server application; workloads of a host that name the same share its objects;"
              + " standard: the server's name",
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
              BINDINGS_PER_CONTEXT, APPLICATION, RELEASE, LINGER, IDLE_CLEANUP, REAUTHENTICATION),
          RpcType::bindings);

  private RpcType() {}

  private static ConnectionPolicy bindings(Fields fields) {
    return new RpcBindings(
        fields.get(RPC),
        fields.get(BINDINGS_PER_CONTEXT).intValue(),
        fields.get(APPLICATION),
        fields.get(RELEASE),
        fields.get(LINGER),
        fields.get(IDLE_CLEANUP),
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

  private static Map<String, Cloaking> cloakingByKey() {
    Map<String, Cloaking> byKey = new LinkedHashMap<>();
    for (Cloaking cloaking : Cloaking.values()) {
      byKey.put(cloaking.key(), cloaking);
    }
    return byKey;
  }
}
