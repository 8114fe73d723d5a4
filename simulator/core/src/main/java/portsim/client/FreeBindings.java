package portsim.client;

import java.util.Arrays;

/** The bindings that serve no call, by security context: chains, from which any can be taken. */
final class FreeBindings {
  static final int NONE = -1;

  /** That a binding is in no chain. */
  private static final int TAKEN = -2;

  private final IntTable firstOf = new IntTable();
  private int[] before = new int[0];
  private int[] behind = new int[0];

  boolean contains(int binding) {
    return binding < before.length && before[binding] != TAKEN;
  }

  /** Takes the binding of a context that became free last, or {@link #NONE}. */
  int take(int context) {
    int first = firstOf.get(context);
    if (first != IntTable.NONE) {
      remove(context, first);
    }
    return first;
  }

  void add(int context, int binding) {
    if (binding >= before.length) {
      grow(binding);
    }
    int next = firstOf.get(context);
    before[binding] = NONE;
    behind[binding] = next;
    if (next != NONE) {
      before[next] = binding;
    }
    firstOf.put(context, binding);
  }

  void remove(int context, int binding) {
    int previous = before[binding];
    int next = behind[binding];
    if (next != NONE) {
      before[next] = previous;
    }
    if (previous != NONE) {
      behind[previous] = next;
    } else if (next != NONE) {
      firstOf.put(context, next);
    } else {
      firstOf.remove(context);
    }
    before[binding] = TAKEN;
  }

  private void grow(int binding) {
    int size = before.length;
    int capacity = Math.max(binding + 1, Math.max(64, size * 2));
    before = Arrays.copyOf(before, capacity);
    behind = Arrays.copyOf(behind, capacity);
    Arrays.fill(before, size, capacity, TAKEN);
  }
}
