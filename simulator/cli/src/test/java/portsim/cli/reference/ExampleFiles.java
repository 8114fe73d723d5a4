package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portsim.scenario.binding.ScenarioLanguage;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

/**
 * A file for each key of the language: it has the key's example, and of all maps around it what
 * they require.
 */
final class ExampleFiles {
  private static final Pattern FIRST_KEY = Pattern.compile("\\{ *([^:]+):.*");

  private final Map<String, String> files = new LinkedHashMap<>();

  private ExampleFiles() {}

  /** The texts of the files by the paths of the keys that they show. */
  static Map<String, String> all() {
    ExampleFiles examples = new ExampleFiles();
    examples.keys("", ScenarioLanguage.file(), Map.of(), text -> text);
    return examples.files;
  }

  /**
   * Shows each key of a map.
   *
   * @param fixed values of keys that are not to be their examples
   * @param around what stands around the map
   */
  private void keys(
      String path, Shape.Keys map, Map<String, String> fixed, UnaryOperator<String> around) {
    for (Declaration key : map.keys()) {
      String name =
          key.name()
              .replace(Declaration.COMPARISON, "calls.failed > 0")
              .replace(Declaration.PATH, "calls.failed")
              .replace(Declaration.NAME, exampleName(key.name()));
      UnaryOperator<String> withKey =
          value -> {
            Map<String, String> values = required(map);
            values.put(name, value);
            values.putAll(fixed);
            return around.apply(text(values));
          };
      files.put(path + name, withOthers(name, withKey.apply(key.example())));
      below(path + name, key, withKey);
    }
  }

  /**
   * A result of pools, queues or objects needs a workload that has them, a bind without a port a
   * bind, a named pipe a service on its own machine, and a call that follows another that one.
   */
  private static String withOthers(String key, String text) {
    if (key.equals("bindAddressNoPort")) {
      return text.replace("\"arrivals\": 20/s", "\"arrivals\": 20/s, \"bind\": any");
    }
    if (key.equals("transport")) {
      return text.replace("10.10.10.20:", "127.0.0.1:");
    }
    if (text.contains("\"within\": orders") || text.contains("\"after\": orders")) {
      return text.replaceFirst("\"(within|after)\": orders", "\"$1\": pages")
          .replace("{ orders: {", "{ pages: { from: web, to: sql, arrivals: 20/s }, orders: {");
    }
    if (key.startsWith("queues.")) {
      return text.replace("arrivals: 20/s", "arrivals: 20/s, queue: { rate: 10/s }");
    }
    if (key.startsWith("objects.")) {
      String objects = "connections: { objects: { maxPoolSize: 5 }, connections: per-call }";
      return text.replace("arrivals: 20/s", "arrivals: 20/s, " + objects);
    }
    return key.startsWith("pools.")
        ? text.replace("arrivals: 20/s", "arrivals: 20/s, connections: { pool: sqlclient }")
        : text;
  }

  private void below(String path, Declaration key, UnaryOperator<String> around) {
    Shape shape = key.shape();
    if (shape instanceof Shape.Keys keys) {
      keys(path + ".", keys, Map.of(), around);
    } else if (shape instanceof Shape.MapOf map) {
      entry(path, key, map.value(), around);
    } else if (shape instanceof Shape.OneOf oneOf) {
      for (Shape form : oneOf.forms()) {
        if (form instanceof Shape.Keys keys) {
          String member = keys.keys().get(0).name();
          keys(path + "." + member + ".", keys, Map.of(), around);
        }
      }
    }
  }

  private void entry(String path, Declaration key, Shape value, UnaryOperator<String> around) {
    Matcher first = FIRST_KEY.matcher(key.example());
    String name = first.matches() ? first.group(1) : "any";
    UnaryOperator<String> inEntry = text -> around.apply("{ " + name + ": " + text + " }");
    if (value instanceof Shape.Keys keys) {
      keys(path + "." + name + ".", keys, Map.of(), inEntry);
    } else if (value instanceof Shape.Cases cases) {
      cases
          .cases()
          .forEach(
              (is, keys) -> keys(path + "." + is + ".", keys, Map.of(cases.key(), is), inEntry));
    } else if (value instanceof Shape.Patch patch) {
      for (Declaration changed : patch.changed().keys()) {
        String text = "{ " + changed.name() + ": " + changed.example() + " }";
        files.put(path + "." + changed.name(), inEntry.apply(text));
      }
    }
  }

  private static Map<String, String> required(Shape.Keys map) {
    return map.keys().stream()
        .filter(Declaration::required)
        .collect(
            Collectors.toMap(
                Declaration::name, Declaration::example, (a, b) -> a, LinkedHashMap::new));
  }

  private static String text(Map<String, String> values) {
    List<String> entries = new ArrayList<>();
    values.forEach((key, value) -> entries.add("\"" + key + "\": " + value));
    return "{ " + String.join(", ", entries) + " }";
  }

  /** A name that the examples have: {@code web}, {@code sql} and {@code orders}. */
  private static String exampleName(String path) {
    if (path.startsWith("hosts.")) {
      return "web";
    }
    return path.startsWith("servers.") ? "sql" : "orders";
  }
}
