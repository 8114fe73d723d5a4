package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.workload.TraceTimes;

/** The traces that a scenario file names; each is read once, however many variants there are. */
final class Traces {
  static final Traces NONE = new Traces(SideFiles.NONE);

  private final SideFiles files;
  private final Map<String, TraceTimes> read = new LinkedHashMap<>();

  Traces(SideFiles files) {
    this.files = files;
  }

  /** Reads the trace that a value names; null, and at least one problem, where there is none. */
  @Nullable TraceTimes read(Value value) {
    String name = TextType.ANY.read(value);
    if (name == null) {
      return null;
    }
    TraceTimes before = read.get(name);
    return before == null ? read(name, value) : before;
  }

  private @Nullable TraceTimes read(String name, Value value) {
    Problems ofFile = new Problems();
    SideFiles.SideFile file = files.read(name, ofFile);
    TraceTimes times = file == null ? null : TraceParser.parse(file, ofFile);
    ofFile.sorted().forEach(problem -> tell(problem, value));
    if (times != null) {
      read.put(name, times);
    }
    return times;
  }

  /** What is wrong with a file as a whole is told where the scenario names it. */
  private static void tell(Problem problem, Value value) {
    if (problem.place().line() > 0) {
      value.problems().add(problem);
    } else {
      String file = problem.place().source();
      String message = value.path() + ": " + file + ": " + problem.message();
      value.problems().error(value.place(), message, problem.hint());
    }
  }
}
