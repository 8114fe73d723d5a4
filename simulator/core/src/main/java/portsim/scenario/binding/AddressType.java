package portsim.scenario.binding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.scenario.language.Shape;

/**
 * An address and a port, such as {@code 10.10.10.20:1433} or {@code [::1]:1433}. All spellings of
 * an address are read as the same.
 */
record AddressType() implements ValueType<String> {
  private static final String HINT = "such as 10.10.10.20:1433 or \"[::1]:1433\"";
  private static final Pattern ADDRESS =
      Pattern.compile("(\\[[0-9A-Fa-f:.%]{2,60}\\]|[0-9A-Za-z._-]{1,253}):([0-9]{1,6})");

  @Override
  public @Nullable String read(Value value) {
    String text = value.text("an address with a port", HINT);
    if (text == null) {
      return null;
    }
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      return value.expected("an address with a port", HINT);
    }
    int port = Integer.parseInt(address.group(2));
    if (port < 1 || port > PortRange.LAST_PORT) {
      return value.error(value.path() + " has port " + port, "ports are 1 to 65535");
    }
    String normal = SocketAddress.of(address.group(1), port);
    return normal == null ? value.expected("an address with a port", HINT) : normal;
  }

  @Override
  public Shape shape() {
    return new Shape.Text("an address with a port, " + HINT, ADDRESS.pattern(), false);
  }
}
