package portsim.scenario.binding;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/** What the value of a key may be. */
interface ValueType<T> {
  /** Reads a value; null, and at least one problem, where it is not of this type. */
  @Nullable T read(Value value);

  /** What it reads, as far as that can be said without the rest of the file. */
  Shape shape();

  /** Reads values of a shape. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(Value value);
  }

  /** A type of two parts. */
  static <T> ValueType<T> of(Shape shape, Reader<T> reader) {
    return new ValueType<>() {
      @Override
      public @Nullable T read(Value value) {
        return reader.read(value);
      }

      @Override
      public Shape shape() {
        return shape;
      }
    };
  }

  /** The same values, made into something else. */
  default <U> ValueType<U> as(Function<T, U> make) {
    return of(
        shape(),
        value -> {
          T read = read(value);
          return read == null ? null : make.apply(read);
        });
  }
}
