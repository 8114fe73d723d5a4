package portsim.scenario.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * A key of a map in a scenario file, declared once: the binder, its messages and hints, the schema
 * and the reference know it from here. Each declaration is a key of its own, equal to no other.
 */
final class Key<T> {
  private final String name;
  private final ValueType<T> type;
  private final boolean required;
  private final @Nullable T standard;
  private final String standardText;
  private final String about;
  private final String example;
  private final String source;

  private Key(
      String name,
      ValueType<T> type,
      boolean required,
      @Nullable T standard,
      String standardText,
      String about,
      String example,
      String source) {
    this.name = name;
    this.type = type;
    this.required = required;
    this.standard = standard;
    this.standardText = standardText;
    this.about = about;
    this.example = example;
    this.source = source;
  }

  /**
   * A key that must occur.
   *
   * @param about what it says, in a sentence
   * @param example a value, as one would write it in YAML
   */
  static <T> Key<T> required(String name, ValueType<T> type, String about, String example) {
    return new Key<>(name, type, true, null, "", about, example, "");
  }

  /**
   * A key with a value for when it does not occur.
   *
   * @param standard this value, as one would write it
   */
  static <T> Key<T> optional(
      String name, ValueType<T> type, String standard, String about, String example) {
    Problems problems = new Problems();
    Scalar text = new Scalar(Place.of("the standard of " + name), standard, false);
    T read = type.read(new Value(text, name, problems));
    if (read == null) {
      throw new IllegalArgumentException("no standard: " + problems.sorted());
    }
    return new Key<>(name, type, false, read, standard, about, example, "");
  }

  /**
   * A key whose absence says that there is nothing.
   *
   * @param nothing the value for this
   */
  static <T> Key<T> orNothing(
      String name, ValueType<T> type, T nothing, String about, String example) {
    return new Key<>(name, type, false, nothing, "", about, example, "");
  }

  /** A key whose absence the reader of the map deals with. */
  static <T> Key<T> absentable(String name, ValueType<T> type, String about, String example) {
    return new Key<>(name, type, false, null, "", about, example, "");
  }

  /** The same key with the document that its standard or its range comes from. */
  Key<T> from(String document) {
    return new Key<>(name, type, required, standard, standardText, about, example, document);
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

  Declaration declaration() {
    return new Declaration(name, type.shape(), required, standardText, about, example, source);
  }

  /** A map with these keys and no others. */
  static Shape.Keys shape(List<? extends Key<?>> keys) {
    return new Shape.Keys(keys.stream().map(Key::declaration).toList());
  }
}
