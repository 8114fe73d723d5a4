package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import portsim.network.Accepting;

/** How fast a server accepts connections: {@code at-once}, {@code never}, or a rate. */
final class AcceptingType {
  static final String AT_ONCE = "at-once";

  static final ValueType<Accepting> TYPE =
      new WordOr<>(
          words(),
          RateType.POSITIVE.as(
              rate -> new Accepting.Paced(rate.count(), Duration.ofNanos(rate.perNanos()))),
          "at-once, never or a rate",
          "such as 10/s");

  private AcceptingType() {}

  private static Map<String, Accepting> words() {
    Map<String, Accepting> words = new LinkedHashMap<>();
    words.put(AT_ONCE, new Accepting.AtOnce());
    words.put("never", new Accepting.Never());
    return words;
  }
}
