package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.profile.Listening;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.Settings;
import portsim.scenario.Product;
import portsim.scenario.Server;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;

/**
 * The keys of a server.
 *
 * @param standardProfile the operating system of a server that names none: that of the hosts
 * @param names of the hosts, of which a server can run on one
 */
record ServerBinder(@Nullable Profile standardProfile, ScenarioNames names)
    implements NamedMapType.EntryType<Server> {
  private static final String SOMAXCONN = "somaxconn";
  private static final String PRODUCT_NAME = "product";

  private static final Key<String> ADDRESS =
      Key.required(
          "address",
          new AddressType(),
          "what workloads connect to, address and port",
          "10.10.10.20:1433");

  private static final Key<String> PROFILE =
      Key.absentable(
          "profile",
          HostBinder.profileName(),
          "its operating system; standard: that of the host that it runs on, or of the hosts",
          "windows-2003");

  private static final Key<Product> PRODUCT =
      Key.absentable(
              PRODUCT_NAME,
              new ChoiceType<>("products", productByKey()),
              "the release of SQL Server that it is: sql-server-2000, which has a backlog of 5 if"
                  + " nothing else is set, or sql-server-2005, for this and all later ones",
              "sql-server-2000")
          .from("KB 328476");

  static final Key<Integer> BACKLOG =
      Key.orNothing(
          "backlog",
          new WholeType(0, 65_535).as(Long::intValue),
          ListenerOptions.UNLIMITED,
          "how many connections can wait to be accepted; standard: that of its product, or any"
              + " number",
          "5");

  static final Key<Accepting> ACCEPTS =
      Key.optional(
          "accepts",
          AcceptingType.TYPE,
          AcceptingType.AT_ONCE,
          "how fast it accepts connections: at-once, never, or a rate such as 10/s",
          "10/s");

  private static final Key<Overflow> OVERFLOW =
      Key.absentable(
          "overflow",
          new ChoiceType<>("overflows", overflowByKey()),
          "what it does with a SYN when the backlog is full: reset or drop; standard: its"
              + " operating system's",
          "drop");

  static final Key<Boolean> UP =
      Key.optional("up", new TruthType(), "true", "whether it is up at the beginning", "false");

  private static final Key<Boolean> SILENT =
      Key.optional(
          "silent",
          new TruthType(),
          "false",
          "whether it never answers, as behind a firewall that drops all packets",
          "true");

  private static final Key<String> PROCESS =
      Key.orNothing(
          "process",
          TextType.ANY,
          "",
          "the name of its process, as netstat -b shows it on the host that it runs on",
          "sqlservr.exe");

  private static final List<Key<?>> OWN_KEYS =
      List.of(
          ADDRESS,
          PROFILE,
          PRODUCT,
          BACKLOG,
          ACCEPTS,
          OVERFLOW,
          UP,
          SILENT,
          ServerPlace.ON,
          PROCESS);

  @Override
  public @Nullable Server read(String name, Value value) {
    Profile profile = profile(value);
    Key<Settings> settings = settings(profile, value);
    Fields fields = Fields.read(value, keys(settings));
    if (fields != null) {
      ServerPlace.check(fields, ADDRESS, names);
    }
    if (fields == null || !fields.complete()) {
      return null;
    }
    if (fields.get(BACKLOG) != ListenerOptions.UNLIMITED && hasBacklog(fields.get(settings))) {
      fields.error(BACKLOG, "is the same as " + Setting.LISTEN_BACKLOG, "keep one of them");
      return null;
    }
    Product product = fields.find(PRODUCT);
    Listening listening =
        profile == null ? Listening.STANDARD : profile.listening(fields.get(settings));
    ListenerOptions listener =
        new ListenerOptions(
            backlog(fields, listening, fields.get(settings)),
            fields.get(ACCEPTS),
            overflow(fields, listening),
            fields.get(UP),
            fields.get(SILENT),
            listening.backlogMax());
    return new Server(
        name,
        fields.get(ADDRESS),
        product,
        listener,
        listening.timestamps(),
        ServerPlace.of(fields),
        fields.get(PROCESS),
        withoutEffect(profile, product, fields.get(settings)));
  }

  /** The backlog that the operating system grants; its limit is the backlog where it is set. */
  private static int backlog(Fields fields, Listening listening, Settings settings) {
    int asked = asked(fields, settings);
    int most = listening.backlogMax();
    boolean isSet = settings.names().contains(SOMAXCONN);
    if (asked == ListenerOptions.UNLIMITED) {
      return isSet ? most : asked;
    }
    if (asked > most && !isSet) {
      String granted = "is granted as " + most + ", the limit of its operating system";
      fields.warning(BACKLOG, granted, SOMAXCONN + " among its settings lifts it");
    }
    return Math.min(asked, most);
  }

  /** That of the operating system, with its settings, where nothing else is chosen. */
  private static Overflow overflow(Fields fields, Listening listening) {
    Overflow chosen = fields.find(OVERFLOW);
    Overflow own = listening.overflow();
    return chosen == null || chosen.key().equals(own.key()) ? own : chosen;
  }

  /** What the file says, or what its product asks for. */
  private static int asked(Fields fields, Settings settings) {
    Product product = fields.find(PRODUCT);
    int inFile = fields.get(BACKLOG);
    if (inFile != ListenerOptions.UNLIMITED || product == null) {
      return inFile;
    }
    return product.readsBacklog()
        ? (int) settings.whole(Setting.LISTEN_BACKLOG, product.backlog())
        : product.backlog();
  }

  private static boolean hasBacklog(Settings settings) {
    return settings.names().contains(Setting.LISTEN_BACKLOG);
  }

  /** Whether a server of a file has a product that reads its backlog from the settings. */
  static boolean readsBacklog(Mapping server) {
    if (!(server.get(PRODUCT_NAME) instanceof Scalar text)) {
      return false;
    }
    Product product = productByKey().get(text.text().strip());
    return product != null && product.readsBacklog();
  }

  /** The settings that act on the side that connects alone, or that nobody reads. */
  private static Set<String> withoutEffect(
      @Nullable Profile profile, @Nullable Product product, Settings settings) {
    Set<String> names = new LinkedHashSet<>(settings.names());
    if (profile != null) {
      profile.settings().stream()
          .filter(setting -> setting.side() != Setting.Side.CLIENT)
          .forEach(setting -> names.remove(setting.name()));
    }
    if (hasBacklog(settings) && (product == null || !product.readsBacklog())) {
      names.add(Setting.LISTEN_BACKLOG);
    }
    return names;
  }

  private static Map<String, Product> productByKey() {
    Map<String, Product> byKey = new LinkedHashMap<>();
    for (Product product : Product.values()) {
      byKey.put(product.key(), product);
    }
    return byKey;
  }

  private static Map<String, Overflow> overflowByKey() {
    Map<String, Overflow> byKey = new LinkedHashMap<>();
    for (Overflow overflow : List.of(new Overflow.Reset(), Overflow.Drop.STANDARD)) {
      byKey.put(overflow.key(), overflow);
    }
    return byKey;
  }

  @Override
  public Shape shape() {
    Map<String, Shape.Keys> cases = new LinkedHashMap<>();
    Profiles.named()
        .forEach(each -> cases.put(each.name(), Key.shape(keys(SettingsType.key(each)))));
    cases.put(Profiles.CUSTOM, Key.shape(OWN_KEYS));
    Key<Settings> any = SettingsType.keyWithoutProfile(settings -> Settings.NONE);
    return new Shape.Cases(PROFILE.name(), cases, Key.shape(keys(any)));
  }

  private static List<Key<?>> keys(Key<Settings> settings) {
    List<Key<?>> keys = new ArrayList<>(OWN_KEYS);
    keys.add(settings);
    return keys;
  }

  /** That of a server without one is its host's, or else the hosts'. */
  private @Nullable Profile profile(Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      return standardProfile;
    }
    if (mapping.get(PROFILE.name()) != null) {
      return HostBinder.namedProfile(value);
    }
    return mapping.get(ServerPlace.ON.name()) instanceof Scalar on
        ? names.profiles().get(on.text().strip())
        : standardProfile;
  }

  private static Key<Settings> settings(@Nullable Profile profile, Value server) {
    return profile == null
        ? SettingsType.keyWithoutProfile(value -> ofNobody(value, server))
        : SettingsType.key(profile);
  }

  /** Settings of a server that has no operating system, or one that does not exist. */
  private static @Nullable Settings ofNobody(Value settings, Value server) {
    boolean isUnknown =
        server.node() instanceof Mapping mapping
            && mapping.get(PROFILE.name()) != null
            && !HostBinder.isCustom(mapping);
    return isUnknown
        ? null // told where it stands
        : settings.error(
            settings.path() + " are of no operating system",
            "name it beside them, such as profile: windows-2003");
  }
}
