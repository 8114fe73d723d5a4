package portsim.record;

import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A number of the result, found under one path everywhere: in expectations, JSON and the reference.
 *
 * @param path its name below a scope, such as {@code calls.attempted}
 * @param unit what the number counts
 * @param scopes what it is counted for
 * @param about what it means, in a sentence
 * @param value reads it from the totals of a scope
 */
public record Metric(
    String path, Unit unit, Set<Scope> scopes, String about, ToLongFunction<Totals> value) {
  /** What a metric's number counts. */
  public enum Unit {
    /** Things. */
    COUNT,
    /** A length of time in nanoseconds. */
    DURATION,
    /** An instant in nanoseconds of virtual time; {@link Outages#NEVER} where there is none. */
    INSTANT
  }

  /** What totals are kept for. */
  public enum Scope {
    WORLD,
    HOST,
    SERVER,
    WORKLOAD,
    /** The pools or bindings of the workload of that name. */
    POOL,
    /** The objects of the workload of that name. */
    OBJECTS
  }
}
