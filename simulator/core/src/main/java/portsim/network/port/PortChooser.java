package portsim.network.port;

/** The state of a host's choosing. */
@FunctionalInterface
interface PortChooser {
  /**
   * Takes a free port, by its offset in the range.
   *
   * @param count how many ports the range has, free or not
   * @param destination the number of the remote address and port
   * @return {@link FreePorts#NONE} where it finds none
   */
  int take(FreePorts free, int count, int destination);
}
