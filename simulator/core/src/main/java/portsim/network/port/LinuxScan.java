package portsim.network.port;

/**
 * One pass of Linux over the ports of a range: from an offset upwards in steps, begun again at the
 * low end (net/ipv4/inet_hashtables.c, inet_connection_sock.c).
 *
 * <p>A range of an odd number of ports is treated as one port shorter: so a pass of the even ones
 * does not reach all of them, and which it misses depends on where it begins.
 *
 * @param low the offset of the lowest port
 * @param count how many ports there are, at least 1
 * @param step 2 to look at ports of one parity, 1 at all
 */
record LinuxScan(int low, int count, int step) {
  /** How many offsets a pass goes over before it ends. */
  int length() {
    return step == 2 && count > 1 ? count & ~1 : count;
  }

  /**
   * The first free port of a pass.
   *
   * @param start where it begins, counted from the low end
   * @return counted from the low end, or {@link FreePorts#NONE}
   */
  int find(ParityPorts free, int start) {
    if (step == 2 && free.countOfParity(low + start) == 0) {
      return FreePorts.NONE;
    }
    int upwards = next(free, start);
    if (upwards != FreePorts.NONE && upwards < count && upwards - start < length()) {
      return upwards;
    }
    int steps = start >= count ? 0 : (count - start + step - 1) / step;
    int again = next(free, start + steps * step - length());
    return again != FreePorts.NONE && again < start ? again : FreePorts.NONE;
  }

  /** How far a pass came until it found a port. */
  int came(int start, int found) {
    return found >= start ? found - start : found - start + length();
  }

  private int next(ParityPorts free, int from) {
    int found = step == 1 ? free.nextUp(low + from) : free.nextOfParity(low + from);
    return found == FreePorts.NONE ? FreePorts.NONE : found - low;
  }
}
