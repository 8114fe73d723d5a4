package portsim.scenario.binding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.scenario.language.Shape;

/** What sockets are bound to: {@code any}, an address, or a port. */
record BindType() implements ValueType<BindType.Bound> {
  private static final String WHAT = "any, an address of the host, or a port";
  private static final String HINT = "such as any, 10.10.10.11 or 40000";
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z.:_-]{1,253}");
  private static final Pattern PORT = Pattern.compile("[0-9]+");

  /**
   * What a socket is bound to.
   *
   * @param address empty for any
   * @param port 0 for one that the operating system chooses
   */
  record Bound(String address, int port) {}

  @Override
  public @Nullable Bound read(Value value) {
    String text = value.text(WHAT, HINT);
    if (text == null) {
      return null;
    }
    if (!FORM.matcher(text).matches()) {
      return value.expected(WHAT, HINT);
    }
    if (PORT.matcher(text).matches()) {
      return port(text, value);
    }
    return new Bound(text.equals("any") ? "" : text, 0);
  }

  private static @Nullable Bound port(String text, Value value) {
    Long port = WholeType.parse(text);
    if (port == null || port < 1 || port > PortRange.LAST_PORT) {
      String hint = "ports are 1 to 65535; bind: any lets the operating system choose one";
      return value.error(value.path() + " has a port out of range: " + text, hint);
    }
    return new Bound("", port.intValue());
  }

  @Override
  public Shape shape() {
    return new Shape.Text(WHAT + ", " + HINT, FORM.pattern(), true);
  }
}
