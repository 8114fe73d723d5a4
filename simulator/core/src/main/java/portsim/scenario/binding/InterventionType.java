package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Intervention;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Intervention.RestartServer;
import portsim.scenario.Intervention.StartServer;
import portsim.scenario.Intervention.StartWorkload;
import portsim.scenario.Intervention.StopServer;
import portsim.scenario.Intervention.StopWorkload;
import portsim.scenario.language.Shape;

/** What the timeline does: a verb and what it is done to, such as {@code restart sql}. */
record InterventionType(ScenarioNames names) implements ValueType<Intervention> {

  /** Reads what stands behind a verb. */
  @FunctionalInterface
  private interface ObjectReader {
    @Nullable Intervention read(String object, Value value);
  }

  @Override
  public @Nullable Intervention read(Value value) {
    String text = value.text("what is done", "such as restart sql");
    if (text == null) {
      return null;
    }
    Map<String, ObjectReader> verbs = verbs();
    int verbEnd = text.indexOf(' ');
    String verb = verbEnd < 0 ? text : text.substring(0, verbEnd);
    ObjectReader reader = verbs.get(verb);
    if (reader == null) {
      String hint = Suggestions.among(verbs.keySet(), verb, "verbs");
      return value.error(value.path() + " has the unknown verb '" + verb + "'", hint);
    }
    String object = verbEnd < 0 ? "" : text.substring(verbEnd).strip();
    if (object.isEmpty()) {
      return value.error(value.path() + " does not say what to " + verb, example(verb));
    }
    return reader.read(object, value);
  }

  @Override
  public Shape shape() {
    String verbs = String.join("|", verbs().keySet());
    return new Shape.Text("a verb and what it is done to", "(" + verbs + ")\\s+\\S.*", false);
  }

  private Map<String, ObjectReader> verbs() {
    Map<String, ObjectReader> verbs = new TreeMap<>();
    verbs.put("restart", (name, value) -> ofServer(name, value, RestartServer::new));
    verbs.put("stop", (name, value) -> ofEither(name, value, StopServer::new, StopWorkload::new));
    verbs.put(
        "start", (name, value) -> ofEither(name, value, StartServer::new, StartWorkload::new));
    verbs.put("hijack", this::hijack);
    verbs.put("reboot", this::reboot);
    verbs.put("set", new ChangeReader(names)::read);
    verbs.put("release", this::release);
    return verbs;
  }

  private @Nullable Intervention ofServer(
      String name, Value value, Function<String, Intervention> make) {
    return names.servers().contains(name)
        ? make.apply(name)
        : unknown("server", names.servers(), name, value);
  }

  private @Nullable Intervention ofEither(
      String name,
      Value value,
      Function<String, Intervention> server,
      Function<String, Intervention> workload) {
    boolean isServer = names.servers().contains(name);
    boolean isWorkload = names.workloads().contains(name);
    if (isServer && isWorkload) {
      return value.error(
          value.path() + " is unclear: '" + name + "' is a server and a workload",
          "rename one of them");
    }
    if (isServer) {
      return server.apply(name);
    }
    List<String> either = new ArrayList<>(names.servers());
    either.addAll(names.workloads());
    return isWorkload
        ? workload.apply(name)
        : unknown("server and no workload", either, name, value);
  }

  /** What a verb is done to, as far as this scenario has any. */
  private String example(String verb) {
    return switch (verb) {
      case "hijack" -> "such as hijack " + first(names.workloads(), "orders") + " by evil.exe";
      case "reboot" -> "such as reboot " + first(names.hosts(), "web");
      case "set" -> "such as set workloads." + first(names.workloads(), "orders") + ".hold 20ms";
      case "release" -> "such as release " + first(names.applications(), "accounts");
      default -> "such as " + verb + " " + first(names.servers(), "sql");
    };
  }

  private static String first(Collection<String> names, String otherwise) {
    return names.stream().findFirst().orElse(otherwise);
  }

  /** The name of a workload, and behind {@code by} that of a process. */
  private @Nullable Intervention hijack(String object, Value value) {
    String[] words = object.split("\\s+", 3);
    if (!names.workloads().contains(words[0])) {
      return unknown("workload", names.workloads(), words[0], value);
    }
    if (words.length == 1) {
      return new Intervention.HijackWorkload(words[0], "");
    }
    if (words.length < 3 || !words[1].equals("by")) {
      return value.error(
          value.path() + " says more than whom to hijack: '" + object + "'",
          "a process stands behind by: hijack " + words[0] + " by evil.exe");
    }
    return new Intervention.HijackWorkload(words[0], words[2]);
  }

  private @Nullable Intervention reboot(String name, Value value) {
    return names.hosts().contains(name)
        ? new RebootHost(name)
        : unknown("host", names.hosts(), name, value);
  }

  private @Nullable Intervention release(String name, Value value) {
    if (names.applications().isEmpty()) {
      return value.error(
          value.path() + " releases '" + name + "', but no workload has an application",
          "it is for rpc connections, and there are none here");
    }
    return names.applications().contains(name)
        ? new Intervention.ReleaseApplication(name)
        : unknown("application", names.applications(), name, value);
  }

  private static @Nullable Intervention unknown(
      String kind, Collection<String> known, String name, Value value) {
    String hint = Suggestions.among(known, name, "names");
    return value.error(value.path() + " names no " + kind + ": '" + name + "'", hint);
  }
}
