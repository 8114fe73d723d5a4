package portsim.cli.reading.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.network.profile.Linux;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.binding.SettingReader;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * The settings of a case's machines: what was in effect or, where that was not recorded, what was
 * set. Those that the model does not know are passed over.
 */
final class Sysctls {
  private static final String PORT_RANGE = "ip_local_port_range";
  private static final String PORT_RANGE_KEY = "port_range";
  private static final String RANGE_HINT = "such as [40000, 40199]";
  private static final List<String> PREFIXES = List.of("net.ipv4.", "net.core.");

  private final Fields fields;
  private final Map<String, SettingValue> values = new LinkedHashMap<>();

  private Sysctls(Fields fields) {
    this.fields = fields;
  }

  static Settings client(Fields fields) {
    Sysctls client = new Sysctls(fields);
    client.addAll("client_sysctls_effective");
    client.addAll("client_sysctls_set");
    client.addPortRange();
    return new Settings(client.values);
  }

  static Settings server(Fields fields) {
    Sysctls server = new Sysctls(fields);
    server.addAll("server_sysctls_effective");
    server.addAll("server_sysctls_set");
    return new Settings(server.values);
  }

  private void addAll(String key) {
    Fields sysctls = fields.below(key);
    for (Map.Entry<String, Mapping.Entry> sysctl : sysctls.mapping().entries().entrySet()) {
      String name = plain(sysctl.getKey());
      Node value = sysctls.get(sysctl.getKey());
      if (value != null && !values.containsKey(name)) {
        add(name, value, sysctls.path() + sysctl.getKey());
      }
    }
  }

  /** Nothing, which is what an empty list of ports shows, leaves the standard. */
  private void add(String name, Node value, String path) {
    Setting setting = known(name);
    if (setting == null || (value instanceof Scalar scalar && scalar.text().isBlank())) {
      return;
    }
    SettingValue read = SettingReader.read(setting, value, path, fields.problems());
    if (read != null) {
      values.put(name, read);
    }
  }

  private void addPortRange() {
    Node value = fields.get(PORT_RANGE_KEY);
    if (value == null) {
      return;
    }
    if (!(value instanceof Listing ends) || ends.items().size() != 2) {
      fields.wrong(
          value, PORT_RANGE_KEY, "a list of two ports, the first and the last", RANGE_HINT);
      return;
    }
    long first = port(ends.items().get(0));
    long last = port(ends.items().get(1));
    if (first > last) {
      String hint = "the lower port comes first: [" + last + ", " + first + "]";
      fields.problems().error(ends.place(), PORT_RANGE_KEY + " is upside down", hint);
    } else if (!values.containsKey(PORT_RANGE)) {
      add(PORT_RANGE, new Scalar(ends.place(), first + "-" + last, false), PORT_RANGE_KEY);
    }
  }

  private long port(Node value) {
    return fields.whole(value, PORT_RANGE_KEY, 1, PortRange.LAST_PORT);
  }

  private static String plain(String name) {
    return PREFIXES.stream()
        .filter(name::startsWith)
        .map(prefix -> name.substring(prefix.length()))
        .findFirst()
        .orElse(name);
  }

  private static @Nullable Setting known(String name) {
    return new Linux()
        .settings().stream()
            .filter(setting -> setting.name().equals(name))
            .findFirst()
            .orElse(null);
  }
}
