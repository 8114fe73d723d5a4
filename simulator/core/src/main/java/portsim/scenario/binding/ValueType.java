package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;

/** What the value of a key may be. */
interface ValueType<T> {
  /** Reads a value; null, and at least one problem, where it is not of this type. */
  @Nullable T read(Value value);
}
