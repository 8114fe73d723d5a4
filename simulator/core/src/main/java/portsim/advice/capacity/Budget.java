package portsim.advice.capacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/**
 * What going well means: conditions on the result, or on the chances and means of many, in place of
 * what the file expects.
 */
public record Budget(Map<String, String> conditions) {
  /** No call fails. */
  public static final Budget NO_FAILURE = new Budget(Map.of("calls.failed", "0"));

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*((?:p|mean)\\(.*\\)|[A-Za-z][A-Za-z0-9.-]*+(?!\\())\\s*[=:]?\\s*([^\\s=].*)");
  private static final Place PLACE = Place.of("--budget");

  public Budget {
    conditions = new LinkedHashMap<>(conditions);
  }

  /**
   * Reads conditions such as {@code calls.failed <= 10} and {@code p(calls.failed > 0) <= 0.01 @
   * 95%}; null where one is none.
   */
  public static @Nullable Budget of(List<String> texts) {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (String text : texts) {
      Matcher parts = CONDITION.matcher(text);
      if (!parts.matches()) {
        return null;
      }
      conditions.put(parts.group(1), parts.group(2).strip());
    }
    return new Budget(conditions);
  }

  /** Lets a scenario expect this and nothing else. */
  Setter setter() {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    conditions.forEach(
        (path, condition) ->
            entries.put(path, new Mapping.Entry(PLACE, new Scalar(PLACE, condition, false))));
    return new Setter(List.of("expect"), new Mapping(PLACE, entries));
  }

  /** Whether it is on chances or means, which take many runs. */
  public boolean isOfMany() {
    return conditions.keySet().stream().anyMatch(path -> path.indexOf('(') >= 0);
  }

  /** For a person. */
  public String words() {
    StringBuilder words = new StringBuilder();
    conditions.forEach(
        (path, condition) -> {
          boolean compares = "<>!".indexOf(condition.charAt(0)) >= 0;
          words.append(words.isEmpty() ? "" : " and ").append(path);
          words.append(compares ? " " : " = ").append(condition);
        });
    return words.toString();
  }
}
