package portsim.cli.reading.recording;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.replay.ServerBehaviour;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/** How a case's server acts: the options that it was started with. Options unknown do not count. */
final class Harness {
  private static final String KEY = "harness_args";
  private static final long BACKLOG = 4_096;

  private final Fields fields;
  private final List<Scalar> arguments;

  private Harness(Fields fields) {
    this.fields = fields;
    arguments = arguments(fields);
  }

  static ServerBehaviour read(Fields fields) {
    Harness harness = new Harness(fields);
    return new ServerBehaviour(
        (int) harness.backlog(),
        harness.has("--noaccept") ? Long.MAX_VALUE : harness.nanos("--accept-after", 0),
        harness.closesAfter(),
        TokenBucket.read(fields));
  }

  /** The options and their values, one by one. */
  static List<Scalar> arguments(Fields fields) {
    if (fields.get(KEY) instanceof Scalar line) {
      return Arrays.stream(line.text().strip().split("\\s+", -1))
          .map(word -> new Scalar(line.place(), word, false))
          .toList();
    }
    return fields.list(KEY).stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .toList();
  }

  private long backlog() {
    Node value = value("--backlog");
    return value == null ? BACKLOG : fields.whole(value, KEY + " --backlog", 0, Integer.MAX_VALUE);
  }

  private long closesAfter() {
    Scalar value = value("--srv-delay");
    boolean never = value != null && value.text().equals("-1");
    return never ? Long.MAX_VALUE : nanos("--srv-delay", 0);
  }

  private long nanos(String option, long standard) {
    Node value = value(option);
    Long nanos =
        value == null ? null : fields.nanos(value, KEY + " " + option, Fields.MILLISECONDS, 0);
    return nanos == null ? standard : nanos;
  }

  private boolean has(String option) {
    return arguments.stream().anyMatch(argument -> argument.text().equals(option));
  }

  /** What stands behind an option, after a blank or {@code =}; null where the option is absent. */
  private @Nullable Scalar value(String option) {
    for (int i = 0; i < arguments.size(); i++) {
      Scalar argument = arguments.get(i);
      if (argument.text().startsWith(option + "=")) {
        String value = argument.text().substring(option.length() + 1);
        return new Scalar(argument.place(), value, false);
      }
      if (argument.text().equals(option)) {
        return i + 1 < arguments.size() ? arguments.get(i + 1) : argument;
      }
    }
    return null;
  }
}
