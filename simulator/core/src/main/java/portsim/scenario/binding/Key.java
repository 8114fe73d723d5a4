package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;

/**
 * A key of a map in a scenario file, declared once: the binder, its messages and hints know it from
 * here.
 *
 * @param standard the value when the key does not occur; null where it must occur, or where the
 *     reader of the map decides
 * @param about what it says, in a sentence
 */
record Key<T>(
    String name, ValueType<T> type, boolean required, @Nullable T standard, String about) {
  static <T> Key<T> required(String name, ValueType<T> type, String about) {
    return new Key<>(name, type, true, null, about);
  }

  static <T> Key<T> optional(String name, ValueType<T> type, T standard, String about) {
    return new Key<>(name, type, false, standard, about);
  }

  /** A key whose absence the reader of the map deals with. */
  static <T> Key<T> absentable(String name, ValueType<T> type, String about) {
    return new Key<>(name, type, false, null, about);
  }
}
