package portsim.client;

import java.util.Arrays;

/**
 * Which bindings a call has, or waits for. It can need several at a time: they are a chain, and the
 * call is known by the first.
 */
final class BindingsOfCalls {
  /** No call, and no binding. */
  static final int NONE = -1;

  private int[] firstOf = new int[0];
  private int[] nextOf = new int[0];
  private int[] callOf = new int[0];
  private int[] userOf = new int[0];
  private int[] missing = new int[0];

  /** Makes room for so many bindings. */
  void grow(int capacity) {
    if (capacity > firstOf.length) {
      firstOf = Arrays.copyOf(firstOf, capacity);
      nextOf = Arrays.copyOf(nextOf, capacity);
      callOf = Arrays.copyOf(callOf, capacity);
      userOf = Arrays.copyOf(userOf, capacity);
      missing = Arrays.copyOf(missing, capacity);
    }
  }

  /** A binding that no call has. */
  void clear(int binding) {
    firstOf[binding] = NONE;
    nextOf[binding] = NONE;
  }

  /** Begins a call that needs so many bindings with the first of them. */
  void begin(int first, int user, int call, int needed) {
    clear(first);
    firstOf[first] = first;
    userOf[first] = user;
    callOf[first] = call;
    missing[first] = needed;
  }

  /** One more binding of a call. */
  void add(int first, int binding) {
    firstOf[binding] = first;
    nextOf[binding] = nextOf[first];
    nextOf[first] = binding;
  }

  /** The first binding of the call that has this one, or {@link #NONE}. */
  int firstWith(int binding) {
    return firstOf[binding];
  }

  /** The next binding of the same call, or {@link #NONE}. */
  int after(int binding) {
    return nextOf[binding];
  }

  /** The call that begins with a binding. */
  int callOf(int first) {
    return callOf[first];
  }

  /** Who makes it. */
  int userOf(int first) {
    return userOf[first];
  }

  /** A binding of a call is ready; tells whether all of them are. */
  boolean arrived(int binding) {
    return --missing[firstOf[binding]] == 0;
  }
}
