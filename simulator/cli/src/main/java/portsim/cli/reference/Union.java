package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

/** The keys of several maps: those of one name and one shape once, the others in each shape. */
record Union(Map<String, List<Declaration>> byName) {
  static Union of(List<Shape.Keys> maps) {
    Map<String, List<Declaration>> byName = new LinkedHashMap<>();
    for (Shape.Keys map : maps) {
      for (Declaration key : map.keys()) {
        List<Declaration> same = byName.computeIfAbsent(key.name(), name -> new ArrayList<>());
        if (same.stream().noneMatch(other -> other.shape().equals(key.shape()))) {
          same.add(key);
        }
      }
    }
    return new Union(byName);
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Whether a key has one shape wherever it occurs. */
  boolean isShared(String name) {
    return byName.getOrDefault(name, List.of()).size() == 1;
  }

  /** All keys in one map; a value of one of several shapes may have any of them. */
  Shape.Keys merged() {
    return new Shape.Keys(byName.values().stream().map(Union::merged).toList());
  }

  private static Declaration merged(List<Declaration> same) {
    Declaration first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    List<Shape.Keys> maps = new ArrayList<>();
    List<Shape> others = new ArrayList<>();
    for (Declaration key : same) {
      if (key.shape() instanceof Shape.Keys keys) {
        maps.add(keys);
      } else {
        others.add(key.shape());
      }
    }
    Shape shape = maps.isEmpty() ? new Shape.OneOf(others) : of(maps).merged();
    return new Declaration(
        first.name(), shape, first.required(), "", first.about(), first.example(), "");
  }
}
