package portsim.network;

import portsim.engine.RandomStream;

/** How an operating system chooses a port: where it begins to look; it then walks upwards. */
public sealed interface PortSelection {
  /** Its name in scenario files. */
  String key();

  /** A chooser of its own for one host. */
  Chooser chooser(RandomStream random);

  /** The state of a host's choosing. */
  interface Chooser {
    /** The offset, from 0 to count - 1, to begin to look at. */
    int firstOffset(int count);

    /** Learns which offset was free. */
    void chose(int offset);
  }

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
    public Chooser chooser(RandomStream random) {
      return new Chooser() {
        private int next;

        @Override
        public int firstOffset(int count) {
          return next < count ? next : 0;
        }

        @Override
        public void chose(int offset) {
          next = offset + 1;
        }
      };
    }
  }

  /** Each search begins anywhere (RFC 6056, 3.3.1: algorithm 1, simple port randomization). */
  record RandomStart() implements PortSelection {
    @Override
    public String key() {
      return "random";
    }

    @Override
    public Chooser chooser(RandomStream random) {
      return new Chooser() {
        @Override
        public int firstOffset(int count) {
          return random.below(count);
        }

        @Override
        public void chose(int offset) {
          // the next search does not depend on this one
        }
      };
    }
  }
}
