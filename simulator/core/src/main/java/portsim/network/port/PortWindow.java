package portsim.network.port;

/**
 * Free ports that are chosen one behind the other. While they are also given back in the order in
 * which they were taken, those taken are a window that moves around the range, and its two ends
 * tell all; from the first that is not on, there is a bit for each.
 */
final class PortWindow extends FreePorts {
  private final int capacity;
  private boolean moves = true;

  /** The offset that was taken before all others. */
  private int oldest;

  /** The offset behind the one that was taken last. */
  private int next;

  PortWindow(int capacity) {
    super(capacity);
    this.capacity = capacity;
  }

  private int behind(int offset) {
    return offset + 1 == capacity ? 0 : offset + 1;
  }

  @Override
  boolean contains(int offset) {
    return moves ? isFree(offset) : has(offset);
  }

  /** Whether an offset is from {@link #next} on, and there are so many free ones from there. */
  private boolean isFree(int offset) {
    int distance = offset - next;
    return (distance < 0 ? distance + capacity : distance) < count;
  }

  @Override
  void add(int offset) {
    if (moves && offset == oldest && count < capacity) {
      oldest = behind(offset);
      count++;
    } else {
      stop();
      super.add(offset);
    }
  }

  @Override
  void remove(int offset) {
    if (moves && offset == next) {
      next = behind(offset);
      count--;
    } else {
      stop();
      drop(offset);
    }
  }

  @Override
  int takeFrom(int offset) {
    if (!moves) {
      return takeAround(offset);
    }
    int found = nextFrom(offset);
    if (found != NONE) {
      remove(found);
    }
    return found;
  }

  /** From now on there is a bit for each port. */
  private void stop() {
    if (moves) {
      moves = false;
      int free = count;
      count = 0;
      int offset = next;
      for (int each = 0; each < free; each++) {
        super.add(offset);
        offset = behind(offset);
      }
    }
  }

  @Override
  int nextFrom(int offset) {
    if (!moves) {
      return nextAround(offset);
    }
    if (count == 0) {
      return NONE;
    }
    return offset == next || !isFree(offset) ? next : offset;
  }

  @Override
  int recount() {
    if (!moves) {
      return super.recount();
    }
    int free = oldest - next;
    return free == 0 && count > 0 ? capacity : Math.floorMod(free, capacity);
  }
}
