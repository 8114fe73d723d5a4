package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Place;

/** A name that must exist elsewhere in the file. */
record Reference(String name, Place place) {
  static final ValueType<Reference> TYPE =
      ValueType.of(new Shape.Named("name", NamedMapType.NAME), Reference::read);

  private static @Nullable Reference read(Value value) {
    String name = value.text("a name", "");
    return name == null ? null : new Reference(name, value.place());
  }
}
