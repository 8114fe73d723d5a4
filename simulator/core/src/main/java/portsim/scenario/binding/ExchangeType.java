package portsim.scenario.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.client.Exchange;
import portsim.scenario.language.Shape;

/** Packets and their bytes, as a map. */
record ExchangeType() implements ValueType<Exchange> {
  private static final int MOST = 1_000_000_000;

  private static final Key<Long> PACKETS =
      Key.required("packets", new WholeType(0, MOST), "how many packets, both ways", "4");

  private static final Key<Long> BYTES =
      Key.required("bytes", new WholeType(0, MOST), "their bytes, headers included", "944");

  static final List<Key<?>> KEYS = List.of(PACKETS, BYTES);

  @Override
  public @Nullable Exchange read(Value value) {
    Fields fields = Fields.read(value, KEYS);
    return fields == null || !fields.complete() ? null : of(fields);
  }

  /** That of complete fields. */
  static Exchange of(Fields fields) {
    return new Exchange(fields.get(PACKETS), fields.get(BYTES));
  }

  @Override
  public Shape shape() {
    return new Shape.Named("map of packets and bytes", Key.shape(KEYS));
  }
}
