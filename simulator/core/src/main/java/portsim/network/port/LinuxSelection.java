package portsim.network.port;

import portsim.engine.RandomStream;

/**
 * How Linux chooses a port for a connect (net/ipv4/inet_hashtables.c: __inet_hash_connect): ports
 * of the parity of the range's low end first, from an offset of the destination's own that moves on
 * with each port taken; then the other parity.
 */
public record LinuxSelection() implements PortSelection {
  @Override
  public String key() {
    return "linux";
  }

  @Override
  public FreePorts freePorts(int count) {
    return new ParityPorts(count);
  }

  @Override
  public PortChooser chooser(RandomStream random) {
    return new PortChooser() {
      private final LinuxConnectChooser chooser = new LinuxConnectChooser(random);
      private LinuxScan scan = new LinuxScan(0, 1, 2);

      @Override
      public int take(FreePorts free, int count, int destination) {
        if (scan.count() != count) {
          scan = new LinuxScan(0, count, 2);
        }
        int offset = chooser.choose((ParityPorts) free, scan, destination);
        if (offset != FreePorts.NONE) {
          free.remove(offset);
        }
        return offset;
      }
    };
  }
}
