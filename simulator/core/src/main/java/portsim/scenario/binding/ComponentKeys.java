package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.client.Component;
import portsim.client.Queueing;
import portsim.client.Threading;
import portsim.client.Threading.Connects;
import portsim.network.Accepting;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.workload.Rate;

/** The keys of a workload that say what stands between its calls and their connections. */
final class ComponentKeys {
  private static final String FREE = "free";
  private static final String NONE = "none";
  private static final Duration DAY = Duration.ofDays(1);
  private static final int OBJECTS_MAX = 10_000;
  private static final int PLAYERS_MAX = 1_000_000;
  private static final String CHAPTER =
      "Improving .NET Application Performance and Scalability, chapter 8";

  private static final Key<String> APARTMENT =
      Key.required(
              "apartment",
              NamedMapType.NAME_TYPE,
              "the single-threaded apartment whose thread serves the calls, one after another;"
                  + " workloads of a host that name the same share it",
              "main")
          .from(CHAPTER);

  private static final Key<Duration> THREAD_SWITCH =
      Key.optional(
          "threadSwitch",
          DurationType.ANY,
          "0",
          "how long the thread is busy with switching to a call and back",
          "1ms");

  private static final Key<Long> SYNCHRONIZED =
      Key.required(
              "synchronized",
              new WholeType(1, OBJECTS_MAX),
              "how many objects with the attribute Synchronization there are; calls take them in"
                  + " turn, and each serves one at a time",
              "1")
          .from(CHAPTER);

  private static final Key<Connects> CONNECTS =
      Key.optional(
          "connects",
          new ChoiceType<>("times to connect", connectsByKey()),
          Connects.IN_TURN.key(),
          "whether a call connects when it has its turn, or before it waits for it",
          Connects.BEFORE.key());

  private static final Key<Duration> LOCK =
      Key.required(
              "lock",
              DurationType.POSITIVE,
              "how long each call holds a lock that they share, from when it has its connection",
              "2ms")
          .from(CHAPTER);

  private static final FamilyType<Threading> THREADING_TYPE =
      new FamilyType<>(
          FREE,
          ValueType.of(new Shape.Choice(List.of(FREE)), ComponentKeys::free),
          List.of(
              new Form<>(APARTMENT, List.of(THREAD_SWITCH, CONNECTS), ComponentKeys::apartment),
              new Form<>(SYNCHRONIZED, List.of(CONNECTS), ComponentKeys::objects),
              new Form<>(LOCK, List.of(), fields -> new Threading.Lock(fields.get(LOCK)))));

  private static final Key<Rate> RATE =
      Key.required("rate", RateType.POSITIVE, "how fast messages are played", "10/s");

  private static final Key<Long> PLAYERS =
      Key.required(
          "players", new WholeType(1, PLAYERS_MAX), "how many messages are played at a time", "16");

  private static final Key<Duration> EXPIRES =
      Key.absentable(
          "expires",
          DurationType.ANY,
          "a message older than this is not played; standard: none is too old",
          "1h");

  private static final DurationRangeType HOURS_TYPE =
      new DurationRangeType(Duration.ZERO, DAY.multipliedBy(2));

  private static final Key<Queueing.Hours> HOURS =
      Key.absentable(
          "hours",
          ValueType.of(HOURS_TYPE.shape(), ComponentKeys::hours),
          "when messages are played each day, such as off-peak; standard: always",
          "22h..30h");

  private static final FamilyType<Queueing> QUEUE_TYPE =
      new FamilyType<>(
          NONE,
          ValueType.of(new Shape.Choice(List.of(NONE)), ComponentKeys::none),
          List.of(
              new Form<>(RATE, List.of(EXPIRES, HOURS), ComponentKeys::queueing),
              new Form<>(PLAYERS, List.of(EXPIRES, HOURS), ComponentKeys::queueing)));

  private static final Key<Threading> THREADING =
      Key.optional(
          "threading",
          THREADING_TYPE,
          FREE,
          "whether calls run beside each other, or wait for a thread, an object or a lock",
          "{ apartment: main }");

  private static final Key<Queueing> QUEUE =
      Key.optional(
              "queue",
              QUEUE_TYPE,
              NONE,
              "whether calls are recorded, and played later, while their callers go on",
              "{ rate: 10/s, expires: 1h }")
          .from(CHAPTER);

  static final List<Key<?>> ALL = List.of(THREADING, QUEUE);

  private ComponentKeys() {}

  /** The keys whose values are families, with the keys that name their forms. */
  static Map<String, Set<String>> families() {
    Map<String, Set<String>> families = new LinkedHashMap<>();
    families.put(THREADING.name(), THREADING_TYPE.members());
    families.put(QUEUE.name(), QUEUE_TYPE.members());
    return families;
  }

  /** Whether calls of a workload wait for their turn, or to be played. */
  static boolean queues(Mapping workload) {
    return isMap(workload.get(THREADING.name())) || isMap(workload.get(QUEUE.name()));
  }

  private static boolean isMap(@Nullable Node node) {
    return node instanceof Mapping;
  }

  /** What fields say; null where they could not be read. */
  static @Nullable Component find(Fields fields) {
    boolean read = fields.find(THREADING) != null && fields.find(QUEUE) != null;
    return read ? component(fields) : null;
  }

  /** What complete fields say. */
  static Component component(Fields fields) {
    return new Component(fields.get(THREADING), fields.get(QUEUE));
  }

  private static Threading apartment(Fields fields) {
    return new Threading.Apartment(
        fields.get(APARTMENT), fields.get(THREAD_SWITCH), fields.get(CONNECTS));
  }

  private static Threading objects(Fields fields) {
    return new Threading.Synchronized(fields.get(SYNCHRONIZED).intValue(), fields.get(CONNECTS));
  }

  private static Queueing queueing(Fields fields) {
    Rate rate = fields.find(RATE);
    Long players = fields.find(PLAYERS);
    return new Queueing(
        rate == null ? null : new Accepting.Paced(rate.count(), Duration.ofNanos(rate.perNanos())),
        players == null ? 0 : players.intValue(),
        fields.find(EXPIRES),
        fields.find(HOURS));
  }

  private static Queueing.@Nullable Hours hours(Value value) {
    DurationRangeType.Range range = HOURS_TYPE.read(value);
    if (range == null) {
      return null;
    }
    Duration length = range.greatest().minus(range.least());
    return length.isZero() || length.compareTo(DAY) > 0
        ? value.error(
            value.path() + " must be more than nothing and at most a day",
            "22h..30h is from 22 h to 6 h of the next day")
        : new Queueing.Hours(range.least(), range.greatest());
  }

  private static @Nullable Threading free(Value value) {
    return word(value, FREE, new Threading.Free(), THREADING_TYPE);
  }

  private static @Nullable Queueing none(Value value) {
    return word(value, NONE, Queueing.NONE, QUEUE_TYPE);
  }

  private static <T> @Nullable T word(Value value, String word, T meaning, FamilyType<T> type) {
    String text = value.text(word + " or a map", type.shapes());
    if (text == null) {
      return null;
    }
    return text.equals(word)
        ? meaning
        : value.error(value.path() + " cannot be '" + text + "'", type.shapes());
  }

  private static Map<String, Connects> connectsByKey() {
    Map<String, Connects> byKey = new LinkedHashMap<>();
    for (Connects connects : Connects.values()) {
      byKey.put(connects.key(), connects);
    }
    return byKey;
  }
}
