package portsim.cli.reference;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the binder refuses and a schema cannot. */
enum Difference {
  OF_LINUX(
      "A key for sockets on a host of another system, an address that is not the host's, or keys of"
          + " sockets that do not go together.",
      "is for Linux, .*|names no address of .*|stands beside bind, and there is none"
          + "|leaves the port to the connect, but bind names port .*"),

  OF_A_HOST(
      "A server on a host that stands for several machines, or under an address that its host does"
          + " not have.",
      "names several machines: .*|is no address of .*"),

  UNKNOWN_NAME(
      "A name that the file does not have, or a new one in a variant that is not complete.",
      "names no (host|server|application): .*|follows no workload: .*"
          + "|there is no '.*' in (hosts|servers|workloads|pools|queues|objects)"),

  LEFT_BY_VARIANT(
      "A variant removes a key that is required, or has those of a form or profile that the base"
          + " has not.",
      "missing key .*|names none of its forms|unknown key '\\w+' in hosts\\..*"
          + "|unknown key '\\w+' in workloads\\.[\\w-]+\\.(connections|threading|queue)"),

  IN_A_TIMELINE(
      "What an event of the timeline does is one text: whom it names and what it sets is not seen.",
      "the timeline cannot set .*|says more than whom to hijack: .*|does not read .*|has no settings|does not say what to set .*|is unclear: .*"
          + "|releases .*|names no workload: .*|names no server and no workload: .*"
          + "|has no arrivals of its own|needs a unit: .*|must not be negative, .*|must be true or false, .*"
          + "|must be a whole number .*, got '[^0-9+-].*"),

  OUT_OF_RANGE(
      "A time, rate or port beyond what its key allows, a whole number that is written as text.",
      "must be (from|at least|at most) .*|must be above 0( .*)?|must be a range of at least .*"
          + "|must be (a whole number .*|\\d+ to .*), got '[+-]?[0-9_]+'"
          + "|has (port|a port out of range).*"),

  NOT_TOGETHER(
      "Two values that do not go together: a range upside down, instants that go back or occur"
          + " twice, a stop before its start, a min above its max, pools or callers where there are"
          + " none, workloads of one process that do not agree or that follow each other.",
      "is upside down: .*|goes back from .*|must be after start .*|must not exceed max.*"
          + "|must rise from above 0, .*|has two .* at .*|must be before the end .*"
          + "|is that of callers, .*|have \\d+ workloads, .*|no workload keeps connections|stand beside an address"
          + "|says when the other side closes, which closes: .*|has '.*' a second time, .*"
          + "|is the same as WinsockListenBacklog|is not the driver of a pool .*"
          + "|is not what calls a COM\\+ .*|is not that of workloads\\..*"
          + "|is a driver of SQL Server, .*|contradict each other: .*"
          + "|cannot have \\S+ reach \\S+ over a named pipe: .*"
          + "|follows itself.*|follows .*, which is from .*|is within calls that wait .*"
          + "|no workload has (a queue|objects)|must be more than nothing and at most a day"
          + "|needs a caller, and a constructor .*|is for server applications"
          + "|fills a pool, and objectPooling is false"),

  TOO_FINE(
      "A number with too many digits or off its grid.",
      "is finer than a nanosecond: .*|must be a rate with fewer digits, .*|goes up in steps .*"
          + "|is a ramp too fine .*"),

  NOTATION(
      "A number in another notation that YAML knows: 1e3, 1.0 or +5 where digits are needed.",
      "must be (a whole number|a number|\\d+ to) .*, got '(?=.*[.eE])[+-]?[0-9.]+([eE].*)?'"
          + "|must be a range of ports, got '[+-]?[0-9_.]+([eE].*)?'"
          + "|is a count and cannot be '(?=.*[.eE])[+-]?[0-9.]+([eE].*)?'"),

  ADDRESS("An IPv6 address that is none.", "must be an address with a port, got '\\[.*"),

  IMPOSSIBLE(
      "A condition that no number can meet, or that every one does.",
      "is never below 0|is never above 1|can never be shown: .*|holds of anything"),

  IN_BRACKETS(
      "What stands in the brackets of an expectation of chance, and bounds that are not of its"
          + " kind.",
      "is a mean and cannot be .*|is a chance from 0 to 1 and cannot be .*|compares nothing"
          + "|is of an instant that may never come|no result has the path '.*"),

  SETTINGS_WITHOUT_PROFILE(
      "Settings of a server that names no profile: its operating system is that of the hosts.",
      "are of no operating system|unknown setting .*");

  /** What stands before the fault in a message: the variant and the path, if any. */
  private static final String WHERE = "(variant '[^']*': )?(p\\([^)]*\\) |\\S+ )?";

  private final String about;
  private final Pattern message;

  Difference(String about, String message) {
    this.about = about;
    this.message = Pattern.compile(WHERE + "(" + message + ")", Pattern.DOTALL);
  }

  String about() {
    return about;
  }

  static List<Difference> of(String problem) {
    return Arrays.stream(values()).filter(each -> each.message.matcher(problem).matches()).toList();
  }
}
