package portsim.network;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The connections that wait for a server to accept them, first come, first served. */
final class Backlog {
  private int[] waiting = new int[16];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(int connection) {
    if (head + size == waiting.length) {
      makeRoom();
    }
    waiting[head + size++] = connection;
  }

  private void makeRoom() {
    int[] to = size * 2 > waiting.length ? new int[waiting.length * 2] : waiting;
    System.arraycopy(waiting, head, to, 0, size);
    waiting = to;
    head = 0;
  }

  int poll() {
    size--;
    return waiting[head++];
  }

  /** Takes those out of the queue that are no longer connections. */
  void keepOnly(IntPredicate alive) {
    int[] kept = Arrays.stream(waiting, head, head + size).filter(alive).toArray();
    clear();
    for (int connection : kept) {
      add(connection);
    }
  }

  void clear() {
    head = 0;
    size = 0;
  }
}
