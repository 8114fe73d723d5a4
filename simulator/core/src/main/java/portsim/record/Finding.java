package portsim.record;

import java.util.List;

/**
 * Something that the user should know about the scenario or its result.
 *
 * @param id a stable name of the kind of finding, in kebab case
 * @param text the finding in plain sentences
 * @param assumed whether it points at a value that is assumed rather than documented
 * @param lines what it shows as a tool would print it; mostly nothing
 */
public record Finding(String id, String text, boolean assumed, List<String> lines) {
  public Finding {
    lines = List.copyOf(lines);
  }

  /** A finding in sentences alone. */
  public Finding(String id, String text, boolean assumed) {
    this(id, text, assumed, List.of());
  }
}
