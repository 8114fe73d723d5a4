package portsim.network.port;

import portsim.engine.RandomStream;

/** How an operating system chooses a port among those that are free. */
public sealed interface PortSelection
    permits PortSelection.Sequential, PortSelection.RandomStart, Rfc6056Selection, LinuxSelection {
  /** Its name in scenario files. */
  String key();

  /** A range of so many ports, as its choosers look for them; none is free. */
  default FreePorts freePorts(int count) {
    return new FreePorts(count);
  }

  /** A chooser of its own for one host. */
  PortChooser chooser(RandomStream random);

  /**
   * Each search begins behind the port chosen last, so that no port is used again until all others
   * were (KB 319502, legacy Windows).
   */
  record Sequential() implements PortSelection {
    @Override
    public String key() {
      return "sequential";
    }

    @Override
    public FreePorts freePorts(int count) {
      return new PortWindow(count);
    }

    @Override
    public PortChooser chooser(RandomStream random) {
      return new PortChooser() {
        private int next;

        @Override
        public int take(FreePorts free, int count, int destination) {
          int offset = free.takeFrom(next < count ? next : 0);
          next = offset == FreePorts.NONE ? next : offset + 1;
          return offset;
        }
      };
    }
  }

  /** Each search begins anywhere and goes upwards. */
  record RandomStart() implements PortSelection {
    @Override
    public String key() {
      return "random";
    }

    @Override
    public PortChooser chooser(RandomStream random) {
      return (free, count, destination) -> free.takeFrom(random.below(count));
    }
  }
}
