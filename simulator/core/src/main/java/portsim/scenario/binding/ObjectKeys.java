package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portsim.client.Collecting;
import portsim.client.ObjectPool;
import portsim.client.ObjectUse;
import portsim.client.ServerApplication;
import portsim.scenario.binding.FamilyType.Form;

/** The keys of a COM+ component, under the names of Enterprise Services where it has any. */
final class ObjectKeys {
  private static final String NEVER = "never";
  private static final String ATTRIBUTE =
      "ObjectPoolingAttribute (O'Reilly: COM and .NET Component Services, chapter 10)";
  private static final String ARTICLE = "Improving .NET Application Performance, chapter 8";
  private static final String CATALOG = "COM+ catalog: Applications";

  /** A component has the standard of the attribute, not that of a component without it. */
  static final Key<Boolean> OBJECT_POOLING =
      Key.optional(
              "objectPooling",
              new TruthType(),
              "true",
              "whether objects are pooled; otherwise each is made for one client",
              "false")
          .from(ATTRIBUTE);

  static final Key<Long> MIN_POOL_SIZE =
      Key.optional(
              "minPoolSize",
              new WholeType(0, ObjectPool.GREATEST),
              Integer.toString(ObjectPool.STANDARD.min()),
              "objects that are made when the application starts, one after the other",
              "2")
          .from(ATTRIBUTE);

  static final Key<Long> MAX_POOL_SIZE =
      Key.optional(
              "maxPoolSize",
              new WholeType(1, ObjectPool.GREATEST),
              Integer.toString(ObjectPool.STANDARD.max()),
              "the most objects, in use and idle; further calls wait",
              "10")
          .from(ATTRIBUTE);

  static final Key<Duration> CREATION_TIMEOUT =
      Key.optional(
              "creationTimeout",
              new DurationType(Duration.ZERO, Duration.ofMillis(Integer.MAX_VALUE)),
              Times.text(ObjectPool.ASSUMED_TIMEOUT),
              "how long a call waits for an object when all are in use; 0: not at all",
              "20s")
          .from("assumed: 60 s in Component Services and the attribute, 0 in the COM+ catalog");

  static final Key<Duration> CLEAN_UP =
      Key.optional(
              "cleanUp",
              new WordOr<>(
                  word("off", Duration.ZERO), DurationType.POSITIVE, "off or a time above 0", ""),
              "off",
              "at each multiple of this, idle objects above minPoolSize are destroyed",
              "5m")
          .from("COM+: Configuring a Component to Be Pooled; the period is not documented");

  static final Key<ObjectPool.Reuse> CAN_BE_POOLED =
      Key.optional(
              "canBePooled",
              new ChoiceType<>("answers", byKey(ObjectPool.Reuse.values(), ObjectPool.Reuse::key)),
              ObjectPool.Reuse.ALWAYS.key(),
              "what CanBePooled returns: true, false, or false once the connection is lost",
              ObjectPool.Reuse.WHILE_CONNECTED.key())
          .from(ARTICLE);

  static final Key<ObjectUse.Connects> CONNECTS_IN =
      Key.optional(
          "connectsIn",
          new ChoiceType<>("places", byKey(ObjectUse.Connects.values(), ObjectUse.Connects::key)),
          ObjectUse.STANDARD.connects().key(),
          "where an object gets its connection: in its constructor, in Activate, or in its method;"
              + " it gives it back when it is destroyed, deactivated, or its method returns",
          ObjectUse.Connects.CONSTRUCTOR.key());

  static final Key<ObjectUse.Done> JUST_IN_TIME_ACTIVATION =
      Key.optional(
              "justInTimeActivation",
              new ChoiceType<>(
                  "ways to be done", byKey(ObjectUse.Done.values(), ObjectUse.Done::key)),
              ObjectUse.Done.OFF.key(),
              "off, or how a method sets the Done flag, upon which its object is deactivated",
              ObjectUse.Done.AUTO_COMPLETE.key())
          .from(ARTICLE);

  static final Key<ObjectUse.Release> RELEASE =
      Key.optional(
              "release",
              new ChoiceType<>(
                  "ways to release", byKey(ObjectUse.Release.values(), ObjectUse.Release::key)),
              ObjectUse.Release.DISPOSE.key(),
              "what a client does with an object that it no longer needs",
              ObjectUse.Release.SET_TO_NULL.key())
          .from(ARTICLE + ", table 8.4");

  static final Key<Boolean> KEPT_BY_USER =
      Key.optional(
          "keptByUser",
          new TruthType(),
          "false",
          "whether a user keeps its reference for its next call",
          "true");

  static final Key<Duration> BINDS_EARLY =
      Key.optional(
          "bindsEarly",
          DurationType.ANY,
          "0",
          "how long a client has its object before it calls it",
          "2s");

  static final Key<Duration> RELEASES_LATE =
      Key.optional(
          "releasesLate",
          DurationType.ANY,
          "0",
          "how long after its call a client has done with its object",
          "8s");

  static final Key<Duration> CONSTRUCT =
      Key.optional(
          "construct",
          DurationType.ANY,
          "0",
          "how long a constructor takes, before it connects",
          "500ms");

  static final Key<Duration> ACTIVATE =
      Key.optional(
          "activate", DurationType.ANY, "0", "how long Activate takes, before it connects", "1ms");

  private static final Key<Duration> EXPONENTIAL =
      Key.required(
          "exponential",
          new DurationType(Duration.ofNanos(1), Duration.ofDays(1_000)),
          "the mean time from one collection to the next",
          "30s");

  static final Key<Collecting> GARBAGE_COLLECTION =
      Key.optional(
          "garbageCollection",
          new FamilyType<Collecting>(
              "30s",
              new WordOr<Collecting>(
                  word(NEVER, new Collecting.Never()),
                  DurationType.POSITIVE.as(Collecting.Every::new),
                  "never or a time above 0",
                  DurationType.HINT),
              List.of(
                  new Form<>(
                      EXPONENTIAL,
                      List.of(),
                      fields -> new Collecting.Exponential(fields.get(EXPONENTIAL))))),
          NEVER,
          "how much time is between two collections, which find what nobody refers to",
          "{ exponential: 30s }");

  static final Key<Duration> FINALIZATION =
      Key.optional(
          "finalization", DurationType.ANY, "0", "how long it takes to finalize an object", "10ms");

  static final Key<Boolean> DISABLE_ASYNC_FINALIZATION =
      Key.optional(
              "disableAsyncFinalization",
              new TruthType(),
              "false",
              "whether one thread finalizes objects one after the other, without help",
              "true")
          .from(ARTICLE);

  static final Key<ServerApplication.Activation> ACTIVATION =
      Key.optional(
              "activation",
              new ChoiceType<>(
                  "activations",
                  byKey(ServerApplication.Activation.values(), ServerApplication.Activation::key)),
              ServerApplication.STANDARD.activation().key(),
              "a server application has a process and an identity of its own, a library has its"
                  + " client's",
              ServerApplication.Activation.LIBRARY.key())
          .from(CATALOG + ", Activation");

  static final Key<Boolean> IMPERSONATES =
      Key.optional(
              "impersonates",
              new TruthType(),
              "false",
              "whether objects of a server application connect on behalf of their caller",
              "true")
          .from(ARTICLE);

  static final Key<Boolean> PRELOAD =
      Key.optional(
              "preload",
              new TruthType(),
              "false",
              "whether the application is started at 0, before its first call",
              "true")
          .from(ARTICLE);

  static final Key<Duration> SHUTDOWN_AFTER =
      Key.optional(
              "shutdownAfter",
              new WordOr<>(
                  word(NEVER, ServerApplication.FOREVER),
                  new DurationType(Duration.ofMinutes(1), Duration.ofMinutes(1_440)),
                  "never or a time from 1m to 24h",
                  DurationType.HINT),
              Times.text(ServerApplication.STANDARD.shutdownAfter()),
              "how long the process of a server application lives without clients",
              "12m")
          .from(ARTICLE + "; " + CATALOG + ", ShutdownAfter, RunForever");

  static final List<Key<?>> ALL =
      List.of(
          OBJECT_POOLING,
          MIN_POOL_SIZE,
          MAX_POOL_SIZE,
          CREATION_TIMEOUT,
          CLEAN_UP,
          CAN_BE_POOLED,
          CONNECTS_IN,
          JUST_IN_TIME_ACTIVATION,
          RELEASE,
          KEPT_BY_USER,
          BINDS_EARLY,
          RELEASES_LATE,
          CONSTRUCT,
          ACTIVATE,
          GARBAGE_COLLECTION,
          FINALIZATION,
          DISABLE_ASYNC_FINALIZATION,
          ACTIVATION,
          IMPERSONATES,
          PRELOAD,
          SHUTDOWN_AFTER);

  private ObjectKeys() {}

  private static <T> Map<String, T> word(String word, T value) {
    Map<String, T> byKey = new LinkedHashMap<>();
    byKey.put(word, value);
    return byKey;
  }

  private static <T> Map<String, T> byKey(T[] all, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    for (T each : all) {
      byKey.put(key.apply(each), each);
    }
    return byKey;
  }
}
