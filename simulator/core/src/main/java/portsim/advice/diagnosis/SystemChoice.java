package portsim.advice.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SnapshotFormat.Platform;
import portsim.network.port.PortRange;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingType;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.record.Numbers;

/** Chooses the operating system that a snapshot is most likely of, and says why. */
final class SystemChoice {
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})[\\s-]+(\\d{1,5})\\s*");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  private final MachineSettings given;
  private final BitSet ports;
  private final @Nullable SnapshotFormat format;
  private final List<String> reasons = new ArrayList<>();

  private SystemChoice(Observation observation) {
    MachineSnapshot snapshot = observation.snapshot();
    given = observation.settings();
    ports = snapshot.localPorts().used();
    ports.andNot(snapshot.servingPorts());
    format = snapshot.formats().stream().findFirst().orElse(null);
  }

  static AssumedSystem of(Observation observation) {
    SystemChoice choice = new SystemChoice(observation);
    Profile profile = choice.profile();
    return choice.withSettings(profile);
  }

  private Profile profile() {
    Platform platform = format == null ? Platform.LINUX : format.platform();
    if (format != null) {
      reasons.add("the snapshot is of " + format.words());
    }
    return switch (platform) {
      case LINUX -> named("linux");
      case WINDOWS -> windows();
      case BSD -> bsd();
    };
  }

  private Profile windows() {
    if (given.value("dynamicport") != null) {
      reasons.add("netsh knows dynamicport, so that it is Vista or later");
      return named("windows");
    }
    boolean legacy = given.value("MaxUserPort") != null;
    if (legacy) {
      reasons.add("the registry has MaxUserPort, which releases before Vista heed");
      return named("windows-2003");
    }
    return byPorts(named("windows-2003"), named("windows"));
  }

  private Profile bsd() {
    return byPorts(named("freebsd"), named("macos"));
  }

  /**
   * The one in whose standard range most of the ports are; the later one where both have as many.
   */
  private Profile byPorts(Profile earlier, Profile later) {
    PortRange ofEarlier = earlier.rules(Settings.NONE).range();
    PortRange ofLater = later.rules(Settings.NONE).range();
    long inLater = in(ofLater);
    long inEarlierAlone = in(ofEarlier) - common(ofEarlier, ofLater);
    boolean isEarlier = inEarlierAlone > inLater;
    PortRange range = isEarlier ? ofEarlier : ofLater;
    Profile chosen = isEarlier ? earlier : later;
    reasons.add(
        ports.isEmpty()
            ? chosen.title() + " is assumed, for no port tells otherwise"
            : Numbers.grouped(in(range))
                + " of "
                + Numbers.grouped(ports.cardinality())
                + " local ports are in "
                + range
                + ", the ephemeral ports of "
                + chosen.title());
    return chosen;
  }

  private long common(PortRange one, PortRange other) {
    return ports.stream().filter(port -> one.contains(port) && other.contains(port)).count();
  }

  private long in(PortRange range) {
    return ports.stream().filter(range::contains).count();
  }

  private static Profile named(String name) {
    return Profiles.named().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private AssumedSystem withSettings(Profile profile) {
    Map<String, SettingValue> values = new LinkedHashMap<>();
    SortedMap<String, String> texts = new TreeMap<>();
    for (Setting setting : profile.settings()) {
      String text = given.value(setting.name());
      String plain = text == null ? null : plain(setting.type(), text.strip());
      SettingValue value = plain == null ? null : value(setting.type(), plain);
      if (value != null && plain != null && setting.side() != Setting.Side.SERVER) {
        values.put(setting.name(), value);
        texts.put(setting.name(), plain);
        reasons.add(setting.name() + " is " + plain);
      } else if (text != null && value == null) {
        reasons.add(setting.name() + " is left out: its value is none that it can have");
      }
    }
    AssumedSystem system = new AssumedSystem(profile, new Settings(values), texts, List.of());
    addRange(system.rules().range());
    return new AssumedSystem(profile, new Settings(values), texts, reasons);
  }

  private void addRange(PortRange range) {
    long outside = ports.cardinality() - in(range);
    if (outside * 10 > ports.cardinality() && outside > 10) {
      reasons.add(
          Numbers.grouped(outside)
              + " local ports are outside of "
              + range
              + ": the range may have been changed; give the settings, too");
    }
  }

  /** As a scenario has it: a range with a dash. */
  private static @Nullable String plain(SettingType type, String text) {
    if (type instanceof SettingType.Range) {
      Matcher range = RANGE.matcher(text);
      return range.matches() ? range.group(1) + "-" + range.group(2) : null;
    }
    return type instanceof SettingType.Whole && WHOLE.matcher(text).matches() ? text : null;
  }

  private static @Nullable SettingValue value(SettingType type, String plain) {
    if (type instanceof SettingType.Whole whole) {
      long number = Long.parseLong(plain);
      boolean fits = number >= whole.min() && number <= whole.max();
      return fits ? new SettingValue.Whole(number) : null;
    }
    int dash = plain.indexOf('-');
    int first = dash < 0 ? 0 : Integer.parseInt(plain.substring(0, dash));
    int last = dash < 0 ? 0 : Integer.parseInt(plain.substring(dash + 1));
    boolean fits = first >= 1 && first <= last && last <= PortRange.LAST_PORT;
    return fits
            && type instanceof SettingType.Range range
            && first >= range.firstMin()
            && last - first + 1 >= range.countMin()
        ? new SettingValue.Range(new PortRange(first, last))
        : null;
  }
}
