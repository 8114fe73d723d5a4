package portsim.client;

/** Numbers, first in, first out. */
final class IntFifo {
  private int[] ring = new int[16];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int item) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size++) & (ring.length - 1)] = item;
  }

  int poll() {
    int item = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return item;
  }

  private void grow() {
    int[] straight = new int[ring.length * 2];
    System.arraycopy(ring, head, straight, 0, ring.length - head);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    ring = straight;
    head = 0;
  }
}
