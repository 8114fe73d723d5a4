package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.ConnectionPolicy;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.client.Traffic;
import portsim.client.WcfPool;
import portsim.network.Closing;
import portsim.scenario.Driver;

/** The keys of a workload that say what its driver is, and what its connections cost. */
final class DriverKeys {
  private static final Key<Driver> DRIVER =
      Key.absentable(
          "driver",
          new ChoiceType<>("drivers", driverByKey()),
          "the driver of SQL Server that it uses: odbc, oledb or sqlclient; standard: that of its"
              + " pool, or none",
          "odbc");

  private static final Key<TrafficType.Costs> TRAFFIC =
      Key.absentable(
          "traffic",
          new TrafficType(),
          "what its connections cost on the wire, by exchange",
          "{ login: { packets: 4, bytes: 944 } }");

  static final List<Key<?>> ALL = List.of(DRIVER, TRAFFIC);

  private DriverKeys() {}

  /** Checks what can be checked without the rest of the file. */
  static void check(Fields fields, @Nullable ConnectionPolicy connections) {
    Driver driver = fields.find(DRIVER);
    if (connections != null
        && connections.underlying() instanceof SqlClientPool
        && driver != null
        && driver != Driver.SQL_CLIENT) {
      String hint = "leave it out, or let connections be per-call";
      fields.error(DRIVER, "is not the driver of a pool of SqlClient", hint);
    }
    if (connections != null && connections.underlying() instanceof RpcBindings && driver != null) {
      String hint = "leave it out: proxies of DCOM have words of their own";
      fields.error(DRIVER, "is not what calls a COM+ application", hint);
    }
    if (connections instanceof WcfPool && driver != null) {
      fields.error(
          DRIVER, "is a driver of SQL Server, which WCF does not call with", "leave it out");
    }
  }

  /** That of complete fields: a pool is that of a driver. */
  static @Nullable Driver driver(Fields fields, ConnectionPolicy connections) {
    Driver given = fields.find(DRIVER);
    return given == null && connections.underlying() instanceof SqlClientPool
        ? Driver.SQL_CLIENT
        : given;
  }

  /** That of complete fields. */
  static Traffic traffic(Fields fields, ConnectionPolicy connections, Closing closes) {
    return TrafficType.of(fields.find(TRAFFIC), driver(fields, connections), connections, closes);
  }

  private static Map<String, Driver> driverByKey() {
    Map<String, Driver> byKey = new LinkedHashMap<>();
    for (Driver driver : Driver.values()) {
      byKey.put(driver.key(), driver);
    }
    return byKey;
  }
}
