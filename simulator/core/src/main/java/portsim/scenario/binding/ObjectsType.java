package portsim.scenario.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.client.ConnectionPolicy;
import portsim.client.Finalization;
import portsim.client.ObjectPool;
import portsim.client.ObjectUse;
import portsim.client.PooledObjects;
import portsim.client.ServerApplication;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;

/** The form of {@code connections} with objects of Enterprise Services in front of them. */
final class ObjectsType implements ValueType<ObjectsType.Component> {
  private static final ObjectsType TYPE = new ObjectsType();

  private static final Key<Component> OBJECTS =
      Key.required(
          "objects",
          TYPE,
          "the objects of a COM+ component, which have the connections",
          "{ minPoolSize: 2, maxPoolSize: 10 }");

  private ObjectsType() {}

  /** Objects in front of connections that come from elsewhere. */
  static Form<ConnectionPolicy> form(ValueType<ConnectionPolicy> source) {
    Key<ConnectionPolicy> connections =
        Key.optional(
            "connections",
            source,
            "per-call",
            "where the objects have their connections from",
            "{ pool: sqlclient }");
    return new Form<>(
        OBJECTS, List.of(connections), fields -> fields.get(OBJECTS).over(fields.get(connections)));
  }

  @Override
  public @Nullable Component read(Value value) {
    if (!(value.node() instanceof Mapping)) {
      return value.expected("a map", "such as { minPoolSize: 2, maxPoolSize: 10 }");
    }
    Fields fields = Fields.read(value, ObjectKeys.ALL);
    if (fields == null || !fields.complete()) {
      return null;
    }
    checkPool(fields);
    checkIdentity(fields);
    checkProcess(fields);
    return fields.complete()
        ? new Component(pool(fields), use(fields), finalization(fields), application(fields))
        : null;
  }

  private static void checkPool(Fields fields) {
    long min = fields.get(ObjectKeys.MIN_POOL_SIZE);
    long max = fields.get(ObjectKeys.MAX_POOL_SIZE);
    if (min > max) {
      fields.error(
          ObjectKeys.MIN_POOL_SIZE,
          "must not exceed maxPoolSize (" + max + "), got " + min,
          "objects in use count, too");
    }
    if (min > 0 && !fields.get(ObjectKeys.OBJECT_POOLING)) {
      String hint = "leave it out, or objectPooling";
      fields.error(ObjectKeys.MIN_POOL_SIZE, "fills a pool, and objectPooling is false", hint);
    }
    if (fields.get(ObjectKeys.CAN_BE_POOLED) == ObjectPool.Reuse.WHILE_CONNECTED
        && fields.get(ObjectKeys.CONNECTS_IN) == ObjectUse.Connects.METHOD) {
      String hint = "let connectsIn be constructor, or canBePooled true";
      fields.warning(
          ObjectKeys.CAN_BE_POOLED, "is always true: no connection outlives its method", hint);
    }
  }

  private static void checkIdentity(Fields fields) {
    boolean impersonates = fields.get(ObjectKeys.IMPERSONATES);
    if (impersonates && isLibrary(fields)) {
      String hint = "leave it out: a library has the identity of its client";
      fields.error(ObjectKeys.IMPERSONATES, "is for server applications", hint);
    }
    if (impersonates && fields.get(ObjectKeys.CONNECTS_IN) == ObjectUse.Connects.CONSTRUCTOR) {
      String hint = "let connectsIn be method or activate";
      fields.error(
          ObjectKeys.IMPERSONATES, "needs a caller, and a constructor runs before there is", hint);
    }
  }

  private static void checkProcess(Fields fields) {
    if (fields.get(ObjectKeys.PRELOAD) && isLibrary(fields)) {
      String hint = "leave it out: a library begins with its client";
      fields.error(ObjectKeys.PRELOAD, "is for server applications", hint);
    }
  }

  private static boolean isLibrary(Fields fields) {
    return fields.get(ObjectKeys.ACTIVATION) == ServerApplication.Activation.LIBRARY;
  }

  private static ObjectPool pool(Fields fields) {
    return new ObjectPool(
        fields.get(ObjectKeys.OBJECT_POOLING),
        fields.get(ObjectKeys.MIN_POOL_SIZE).intValue(),
        fields.get(ObjectKeys.MAX_POOL_SIZE).intValue(),
        fields.get(ObjectKeys.CREATION_TIMEOUT),
        fields.get(ObjectKeys.CLEAN_UP),
        fields.get(ObjectKeys.CAN_BE_POOLED));
  }

  private static ObjectUse use(Fields fields) {
    return new ObjectUse(
        fields.get(ObjectKeys.CONNECTS_IN),
        fields.get(ObjectKeys.JUST_IN_TIME_ACTIVATION),
        fields.get(ObjectKeys.RELEASE),
        fields.get(ObjectKeys.KEPT_BY_USER),
        fields.get(ObjectKeys.BINDS_EARLY),
        fields.get(ObjectKeys.RELEASES_LATE),
        fields.get(ObjectKeys.CONSTRUCT),
        fields.get(ObjectKeys.ACTIVATE));
  }

  private static Finalization finalization(Fields fields) {
    return new Finalization(
        fields.get(ObjectKeys.GARBAGE_COLLECTION),
        fields.get(ObjectKeys.FINALIZATION),
        fields.get(ObjectKeys.DISABLE_ASYNC_FINALIZATION));
  }

  private static ServerApplication application(Fields fields) {
    return new ServerApplication(
        fields.get(ObjectKeys.ACTIVATION),
        fields.get(ObjectKeys.IMPERSONATES),
        fields.get(ObjectKeys.PRELOAD),
        fields.get(ObjectKeys.SHUTDOWN_AFTER));
  }

  @Override
  public Shape shape() {
    return Key.shape(ObjectKeys.ALL);
  }

  /** A component, without its connections. */
  record Component(
      ObjectPool pool, ObjectUse use, Finalization finalization, ServerApplication application) {
    ConnectionPolicy over(ConnectionPolicy connections) {
      return new PooledObjects(pool, use, finalization, application, connections);
    }
  }
}
