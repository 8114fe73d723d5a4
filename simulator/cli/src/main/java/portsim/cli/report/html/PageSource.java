package portsim.cli.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;

/**
 * The text of a scenario file, and which of its lines are about what.
 *
 * @param name as the user gave it
 * @param tree what was read from it
 * @param sets what the user set beside it, each as {@code path=value}
 */
public record PageSource(String name, List<String> lines, Node tree, List<String> sets) {
  private static final List<String> SECTIONS = List.of("hosts", "servers", "workloads");

  public PageSource {
    lines = List.copyOf(lines);
    sets = List.copyOf(sets);
  }

  void write(Html page) {
    page.raw("<pre class=\"source\" tabindex=\"0\" aria-label=\"The scenario file\"><code>");
    Map<Integer, List<String>> parts = parts();
    for (int line = 1; line <= lines.size(); line++) {
      List<String> of = parts.getOrDefault(line, List.of());
      if (of.isEmpty()) {
        page.open("span");
      } else {
        page.open("span", "data-of", String.join(" ", of));
      }
      page.text(lines.get(line - 1) + "\n").close("span");
    }
    page.raw("</code></pre>\n");
    if (!sets.isEmpty()) {
      page.line("p", "Set beside the file: " + String.join(", ", sets) + ".");
    }
  }

  /** What lines are about, such as {@code workloads.orders}, by line. */
  private Map<Integer, List<String>> parts() {
    Map<Integer, List<String>> parts = new TreeMap<>();
    if (tree instanceof Mapping whole) {
      addSections("", whole, lines.size(), parts);
      addVariants(whole, parts);
    }
    return parts;
  }

  private void addVariants(Mapping whole, Map<Integer, List<String>> to) {
    Mapping.Entry variants = whole.entries().get("variants");
    if (variants == null || !(variants.value() instanceof Mapping all)) {
      return;
    }
    int end = end("variants", whole, lines.size());
    for (Map.Entry<String, Mapping.Entry> variant : all.entries().entrySet()) {
      if (variant.getValue().value() instanceof Mapping patch) {
        int endOfPatch = end(variant.getKey(), all, end);
        addSections("variants." + variant.getKey() + ".", patch, endOfPatch, to);
      }
    }
  }

  private void addSections(String prefix, Mapping of, int end, Map<Integer, List<String>> to) {
    for (String section : SECTIONS) {
      Mapping.Entry entry = of.entries().get(section);
      if (entry != null && entry.value() instanceof Mapping named) {
        int endOfSection = end(section, of, end);
        named
            .entries()
            .forEach(
                (name, each) -> {
                  int last = end(name, named, endOfSection);
                  for (int line = each.keyPlace().line(); line <= last; line++) {
                    to.computeIfAbsent(line, none -> new ArrayList<>())
                        .add(prefix + section + "." + name);
                  }
                });
      }
    }
  }

  /** The last line of an entry, without what is blank or a comment before the next one. */
  private int end(String key, Mapping in, int endOfAll) {
    int first = line(key, in);
    int end = endOfAll;
    for (String other : in.entries().keySet()) {
      int line = line(other, in);
      if (line > first && line <= end) {
        end = line - 1;
      }
    }
    while (end > first && isEmpty(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static int line(String key, Mapping in) {
    Mapping.Entry entry = in.entries().get(key);
    return entry == null ? 0 : entry.keyPlace().line();
  }

  private static boolean isEmpty(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }
}
