package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;
import portsim.network.profile.Profile;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.Intervention;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/**
 * What the verb {@code set} changes: a path and a value, such as {@code servers.sql.backlog 50}.
 *
 * @param names of the parts of the scenario
 */
record ChangeReader(ScenarioNames names) {
  private static final String LISTEN_BACKLOG = "settings." + Setting.LISTEN_BACKLOG;

  private static final String HINT =
      "what can be set: hosts.NAME.settings.SETTING, servers.NAME.backlog, accepts, up and"
          + " settings.WinsockListenBacklog, workloads.NAME.arrivals and hold";

  @Nullable Intervention read(String object, Value value) {
    int pathEnd = object.indexOf(' ');
    String path = pathEnd < 0 ? object : object.substring(0, pathEnd);
    List<String> keys = List.of(path.split("\\.", 4));
    if (pathEnd < 0) {
      return value.error(
          value.path() + " does not say what to set " + path + " to",
          "such as set workloads.orders.hold 20ms");
    }
    if (keys.size() < 3) {
      return unknown(path, value);
    }
    Scalar text = new Scalar(value.place(), object.substring(pathEnd).strip(), false);
    Value changed = new Value(text, path, value.problems());
    return switch (keys.get(0)) {
      case "hosts" -> ofHost(keys, changed);
      case "servers" -> ofServer(keys, changed);
      case "workloads" -> ofWorkload(keys, changed);
      default -> unknown(path, value);
    };
  }

  private static @Nullable Intervention unknown(String path, Value value) {
    return value.error("the timeline cannot set '" + path + "'", HINT);
  }

  private static boolean isKnown(Set<String> known, String name, String kind, Value changed) {
    if (!known.contains(name)) {
      String hint = Suggestions.among(known, name, kind + "s");
      changed.error(changed.path() + " names no " + kind + ": '" + name + "'", hint);
      return false;
    }
    return true;
  }

  private @Nullable Intervention ofHost(List<String> keys, Value changed) {
    String host = keys.get(1);
    if (!isKnown(names.hosts(), host, "host", changed)) {
      return null;
    }
    if (keys.size() < 4 || !keys.get(2).equals("settings")) {
      return unknown(changed.path(), changed);
    }
    Profile profile = names.profiles().get(host);
    return profile == null
        ? changed.error("hosts." + host + " has no settings", "name its operating system's profile")
        : ofSetting(host, profile, keys.get(3), changed);
  }

  private static @Nullable Intervention ofSetting(
      String host, Profile profile, String name, Value changed) {
    Map<String, Mapping.Entry> only = new LinkedHashMap<>();
    only.put(name, new Mapping.Entry(changed.place(), changed.node()));
    Mapping map = new Mapping(changed.place(), only);
    String path = "hosts." + host + ".settings";
    Settings read = new SettingsType(profile).read(new Value(map, path, changed.problems()));
    if (read == null) {
      return null;
    }
    Setting setting =
        profile.settings().stream()
            .filter(each -> read.names().contains(each.name()))
            .findFirst()
            .orElseThrow();
    return read.values().values().stream()
        .findFirst()
        .map(value -> new Intervention.ChangeSetting(host, setting, value))
        .orElseThrow();
  }

  private @Nullable Intervention ofServer(List<String> keys, Value changed) {
    String server = keys.get(1);
    if (!isKnown(names.servers(), server, "server", changed)) {
      return null;
    }
    String key = String.join(".", keys.subList(2, keys.size()));
    if (key.startsWith("settings.") && !key.equals(LISTEN_BACKLOG)) {
      String hint = "a server keeps those of the file; its backlog can be set: servers.";
      return changed.error(
          "the timeline cannot set '" + changed.path() + "'", hint + server + ".backlog");
    }
    return switch (key) {
      case "backlog" -> {
        Integer size = ServerBinder.BACKLOG.type().read(changed);
        yield size == null ? null : new Intervention.ChangeBacklog(server, size);
      }
      case LISTEN_BACKLOG -> listenBacklog(server, changed);
      case "accepts" -> {
        Accepting accepting = ServerBinder.ACCEPTS.type().read(changed);
        yield accepting == null ? null : new Intervention.ChangeAccepting(server, accepting);
      }
      case "up" -> up(server, changed);
      default -> unknown(changed.path(), changed);
    };
  }

  private @Nullable Intervention listenBacklog(String server, Value changed) {
    if (!names.backlogReaders().contains(server)) {
      return changed.error(
          "servers." + server + " does not read " + Setting.LISTEN_BACKLOG,
          "SQL Server 2000 does: product: sql-server-2000");
    }
    SettingValue.Whole size = SettingsType.readWhole(Setting.LISTEN_BACKLOG_TYPE, changed);
    return size == null ? null : new Intervention.ChangeBacklog(server, (int) size.value());
  }

  private static @Nullable Intervention up(String server, Value changed) {
    Boolean up = ServerBinder.UP.type().read(changed);
    if (up == null) {
      return null;
    }
    return up ? new Intervention.StartServer(server) : new Intervention.StopServer(server);
  }

  private @Nullable Intervention ofWorkload(List<String> keys, Value changed) {
    String workload = keys.get(1);
    if (!isKnown(names.workloads(), workload, "workload", changed)) {
      return null;
    }
    return switch (String.join(".", keys.subList(2, keys.size()))) {
      case "arrivals" -> {
        String leader = names.links().leaders().get(workload);
        if (leader != null) {
          String hint = "its calls come with those of " + leader + ": set the arrivals of that";
          yield changed.error("workloads." + workload + " has no arrivals of its own", hint);
        }
        Arrivals arrivals = ArrivalsType.TYPE.read(changed);
        yield arrivals == null ? null : new Intervention.ChangeArrivals(workload, arrivals);
      }
      case "hold" -> {
        HoldingTime hold = HoldType.TYPE.read(changed);
        yield hold == null ? null : new Intervention.ChangeHold(workload, hold);
      }
      default -> unknown(changed.path(), changed);
    };
  }
}
