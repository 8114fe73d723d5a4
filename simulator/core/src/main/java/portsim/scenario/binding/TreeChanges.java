package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.tree.Mapping;

/** What a user changes of the tree of a scenario file, beside it. */
final class TreeChanges {
  private TreeChanges() {}

  /** The whole file with values set. */
  static Mapping inFile(Mapping root, List<Setter> setters) {
    Mapping changed = root;
    for (Setter setter : setters) {
      changed = setter.applyTo(changed);
    }
    return changed;
  }

  /** What was set holds in a variant too, but for what is expected of something it has not. */
  static Mapping inVariant(Mapping variant, List<Setter> setters) {
    Mapping changed = variant;
    for (Setter setter : setters) {
      if (!setter.isOfTheFile()) {
        boolean isVoid = setter.expectsOfWhatIsNot(changed);
        changed = (isVoid ? setter.undone() : setter).applyTo(changed);
      }
    }
    return changed;
  }

  /** One variant as a file of its own; the base where there is none of this name. */
  static Mapping only(String variant, Mapping root, List<Setter> setters) {
    Mapping changed = inFile(root, setters);
    Mapping base = withoutBeside(changed);
    return changed.get(ScenarioKeys.VARIANTS.name()) instanceof Mapping variants
            && variants.get(variant) instanceof Mapping patch
        ? inVariant(MergePatch.apply(base, patch), setters)
        : base;
  }

  /** A file without what is there once for all of its variants. */
  static Mapping withoutBeside(Mapping file) {
    Map<String, Mapping.Entry> rest = new LinkedHashMap<>(file.entries());
    rest.keySet().removeAll(ScenarioKeys.OF_THE_FILE);
    return new Mapping(file.place(), rest);
  }
}
