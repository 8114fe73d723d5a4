package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.client.ConnectionPolicy;
import portsim.client.PerCall;
import portsim.client.PrunePeriod;
import portsim.client.SqlClientPool;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;

/** The forms of {@code connections}. */
final class ConnectionsType {
  private static final String PER_CALL = "per-call";
  private static final String ALWAYS = "always";
  private static final String NEVER = "never";
  private static final int POOL_MAX = 1_000_000;
  private static final String DRIVER = "dotnet/SqlClient: DbConnectionStringDefaults";
  private static final String PRUNE_HINT = "such as 120s..230s or 2m";
  private static final Shape PERIOD =
      new Shape.Text(
          "a time or a range of times above 0, " + PRUNE_HINT,
          DurationType.FORM + "(?:\\s*\\.\\.\\s*" + DurationType.FORM + ")?",
          false);

  private static final Key<String> POOL =
      Key.required(
          "pool",
          new ChoiceType<>("pools", new TreeMap<>(Map.of("sqlclient", "sqlclient"))),
          "which pool: sqlclient, that of the driver of SQL Server",
          "sqlclient");

  private static final Key<Long> MAX =
      Key.optional(
              "max",
              new WholeType(1, POOL_MAX),
              Integer.toString(SqlClientPool.STANDARD.max()),
              "the most connections",
              "200")
          .from(DRIVER);

  private static final Key<Long> MIN =
      Key.optional(
              "min",
              new WholeType(0, POOL_MAX),
              Integer.toString(SqlClientPool.STANDARD.min()),
              "connections that are kept whatever the load",
              "10")
          .from(DRIVER);

  private static final Key<Duration> CONNECT_TIMEOUT =
      Key.optional(
              "connectTimeout",
              DurationType.ANY,
              Times.text(SqlClientPool.STANDARD.connectTimeout()),
              "how long a call waits for a connection; 0: for ever",
              "30s")
          .from(DRIVER);

  private static final Key<Duration> LIFETIME =
      Key.optional(
              "lifetime",
              DurationType.ANY,
              Times.text(SqlClientPool.STANDARD.lifetime()),
              "a returned connection older than this is closed; 0: never",
              "10m")
          .from(DRIVER);

  private static final Key<PrunePeriod> PRUNE =
      Key.optional(
              "prune",
              ValueType.of(PERIOD, ConnectionsType::prune),
              text(SqlClientPool.STANDARD.prune()),
              "the period of the sweeps that close unused connections, drawn once for each pool",
              "2m")
          .from("dotnet/SqlClient: WaitHandleDbConnectionPool");

  private static final Key<SqlClientPool.Keying> KEYED_BY =
      Key.optional(
              "keyedBy",
              new ChoiceType<>("kinds of keys", keyingByKey()),
              SqlClientPool.STANDARD.keying().key(),
              "what has a pool of its own: each identity, or the connection string alone",
              "connection-string")
          .from("dotnet/SqlClient: DbConnectionPoolIdentity");

  private static final Key<Boolean> BLOCKING_PERIOD =
      Key.optional(
              "blockingPeriod",
              new ChoiceType<>("blocking periods", blockingByKey()),
              ALWAYS,
              "whether the error of a failed open is repeated for 5 to 60 s",
              NEVER)
          .from("dotnet/SqlClient: BlockingPeriodErrorState");

  private static final Form<ConnectionPolicy> SQL_CLIENT =
      new Form<>(
          POOL,
          List.of(MAX, MIN, CONNECT_TIMEOUT, LIFETIME, PRUNE, KEYED_BY, BLOCKING_PERIOD),
          ConnectionsType::sqlClient);

  /** Where objects have their connections from. */
  private static final FamilyType<ConnectionPolicy> OF_OBJECTS =
      family(List.of(SQL_CLIENT, RpcType.FORM));

  static final FamilyType<ConnectionPolicy> TYPE =
      family(List.of(SQL_CLIENT, WcfType.FORM, RpcType.FORM, ObjectsType.form(OF_OBJECTS)));

  private ConnectionsType() {}

  private static FamilyType<ConnectionPolicy> family(List<Form<ConnectionPolicy>> forms) {
    String shapes = FamilyType.shapes(PER_CALL, forms);
    return new FamilyType<>(
        PER_CALL,
        ValueType.of(new Shape.Choice(List.of(PER_CALL)), value -> perCall(value, shapes)),
        forms);
  }

  private static @Nullable ConnectionPolicy perCall(Value value, String shapes) {
    String text = value.text(PER_CALL + " or a map", shapes);
    if (text == null) {
      return null;
    }
    return text.equals(PER_CALL)
        ? new PerCall()
        : value.error(value.path() + " cannot be '" + text + "'", shapes);
  }

  private static @Nullable ConnectionPolicy sqlClient(Fields fields) {
    int max = fields.get(MAX).intValue();
    int min = fields.get(MIN).intValue();
    if (min > max) {
      fields.error(MIN, "must not exceed max (" + max + "), got " + min, "");
      return null;
    }
    return new SqlClientPool(
        max,
        min,
        fields.get(CONNECT_TIMEOUT),
        fields.get(LIFETIME),
        fields.get(PRUNE),
        fields.get(KEYED_BY),
        fields.get(BLOCKING_PERIOD));
  }

  private static Map<String, SqlClientPool.Keying> keyingByKey() {
    Map<String, SqlClientPool.Keying> byKey = new LinkedHashMap<>();
    for (SqlClientPool.Keying keying : SqlClientPool.Keying.values()) {
      byKey.put(keying.key(), keying);
    }
    return byKey;
  }

  private static Map<String, Boolean> blockingByKey() {
    Map<String, Boolean> byKey = new LinkedHashMap<>();
    byKey.put(ALWAYS, true);
    byKey.put(NEVER, false);
    return byKey;
  }

  private static String text(PrunePeriod period) {
    return Times.text(period.least()) + ".." + Times.text(period.greatest());
  }

  private static @Nullable PrunePeriod prune(Value value) {
    String text = value.text("a time or a range of times", PRUNE_HINT);
    if (text == null) {
      return null;
    }
    int dots = text.indexOf("..");
    String first = dots < 0 ? text : text.substring(0, dots).strip();
    String last = dots < 0 ? text : text.substring(dots + 2).strip();
    Duration least = DurationType.parse(value, first);
    Duration greatest = DurationType.parse(value, last);
    if (least == null || greatest == null) {
      return null;
    }
    if (least.isZero() || least.compareTo(greatest) > 0) {
      return value.error(value.path() + " must rise from above 0, got " + text, PRUNE_HINT);
    }
    if (!PrunePeriod.isInSteps(least, greatest)) {
      return value.error(
          value.path() + " goes up in steps of 10 s, got " + text,
          "such as 120s..230s, or one time alone");
    }
    return new PrunePeriod(least, greatest);
  }
}
