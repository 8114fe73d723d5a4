package portsim.engine;

/**
 * Draws from the exponential distribution of mean 1 by the ziggurat method (Marsaglia and Tsang,
 * 2000): 256 layers of equal area under e^-x, of which a draw mostly needs no more than one
 * multiplication.
 */
final class ExponentialZiggurat {
  private static final int LAYERS = 256;

  /** Where the tail begins, which is a layer like the others: from the paper. */
  private static final double TAIL = 7.69711747013105;

  /** Right edge of each layer; the lowest is as wide as if its tail were a part of the box. */
  private static final double[] EDGE = new double[LAYERS + 1];

  /** Height of the curve at each edge. */
  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double area = (TAIL + 1) * PortableMath.exp(-TAIL);
    EDGE[0] = area / PortableMath.exp(-TAIL);
    EDGE[1] = TAIL;
    for (int layer = 2; layer < LAYERS; layer++) {
      double below = EDGE[layer - 1];
      EDGE[layer] = -PortableMath.log(area / below + PortableMath.exp(-below));
    }
    for (int layer = 0; layer <= LAYERS; layer++) {
      HEIGHT[layer] = PortableMath.exp(-EDGE[layer]);
    }
  }

  private ExponentialZiggurat() {}

  static double draw(RandomStream random) {
    double offset = 0;
    while (true) {
      long bits = random.bits();
      int layer = (int) bits & (LAYERS - 1);
      double x = (bits >>> 11) * 0x1.0p-53 * EDGE[layer];
      if (x < EDGE[layer + 1] || (layer > 0 && underTheCurve(layer, x, random))) {
        return offset + x;
      }
      if (layer == 0) {
        offset += TAIL; // what lies beyond the tail's start is distributed like the whole
      }
    }
  }

  private static boolean underTheCurve(int layer, double x, RandomStream random) {
    double height = HEIGHT[layer] + random.uniform() * (HEIGHT[layer + 1] - HEIGHT[layer]);
    return height < PortableMath.exp(-x);
  }
}
