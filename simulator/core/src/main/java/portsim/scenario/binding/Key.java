package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;

/**
 * A key of a map in a scenario file, declared once: the binder, its messages and hints know it from
 * here. Each declaration is a key of its own, equal to no other.
 */
final class Key<T> {
  private final String name;
  private final ValueType<T> type;
  private final boolean required;
  private final @Nullable T standard;
  private final String about;

  private Key(
      String name, ValueType<T> type, boolean required, @Nullable T standard, String about) {
    this.name = name;
    this.type = type;
    this.required = required;
    this.standard = standard;
    this.about = about;
  }

  /** A key that must occur. */
  static <T> Key<T> required(String name, ValueType<T> type, String about) {
    return new Key<>(name, type, true, null, about);
  }

  /** A key with a value for when it does not occur. */
  static <T> Key<T> optional(String name, ValueType<T> type, T standard, String about) {
    return new Key<>(name, type, false, standard, about);
  }

  /** A key whose absence the reader of the map deals with. */
  static <T> Key<T> absentable(String name, ValueType<T> type, String about) {
    return new Key<>(name, type, false, null, about);
  }

  String name() {
    return name;
  }

  ValueType<T> type() {
    return type;
  }

  /** Whether it must occur. */
  boolean required() {
    return required;
  }

  /** The value when it does not occur; null where there is none. */
  @Nullable T standard() {
    return standard;
  }

  /** What it says, in a sentence. */
  String about() {
    return about;
  }
}
