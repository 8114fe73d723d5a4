package portsim.cli.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes dotted paths as nested objects; paths with a common beginning follow one another. */
final class NestedObjects {
  private final JsonGenerator json;
  private final List<String> open = new ArrayList<>();

  NestedObjects(JsonGenerator json) {
    this.json = json;
  }

  /** Opens and closes objects until the path's last key can be written, and returns this key. */
  String enter(String path) {
    String[] keys = path.split("\\.", -1);
    int depth = keys.length - 1;
    int common = 0;
    while (common < Math.min(depth, open.size()) && open.get(common).equals(keys[common])) {
      common++;
    }
    closeTo(common);
    for (int level = common; level < depth; level++) {
      json.writeObjectPropertyStart(keys[level]);
      open.add(keys[level]);
    }
    return keys[depth];
  }

  /** Closes all objects. */
  void leave() {
    closeTo(0);
  }

  private void closeTo(int depth) {
    while (open.size() > depth) {
      json.writeEndObject();
      open.remove(open.size() - 1);
    }
  }
}
