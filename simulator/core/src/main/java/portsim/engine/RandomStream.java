package portsim.engine;

/**
 * A stream of chance for one purpose, made from the scenario's seed and the purpose's name: another
 * purpose does not disturb it.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna, 2019), its state filled by SplitMix64
 * (Steele, Lea and Flood, 2014).
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double TO_UNIT = 0x1.0p-53;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  private RandomStream(long seed) {
    long state = seed;
    s0 = mix(state += GOLDEN_GAMMA);
    s1 = mix(state += GOLDEN_GAMMA);
    s2 = mix(state += GOLDEN_GAMMA);
    s3 = mix(state += GOLDEN_GAMMA);
  }

  /** The stream of a purpose, such as {@code arrivals/orders}. */
  public static RandomStream of(long seed, String purpose) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    return new RandomStream(mix(seed) ^ hash);
  }

  /** 64 bits that are always the same for two numbers, and look random. */
  public static long hash(long secret, long number) {
    return mix(secret + number * GOLDEN_GAMMA);
  }

  private static long mix(long z) {
    long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }

  /** 64 random bits. */
  public long bits() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** A number from 0 to 1, 1 excluded, all multiples of 2^-53 alike. */
  public double uniform() {
    return (bits() >>> 11) * TO_UNIT;
  }

  /** A whole number from 0 to bound, bound excluded, all alike (Lemire, 2019). */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a draw needs a bound of at least 1, got " + bound);
    }
    long product = (bits() >>> 32) * bound;
    if ((product & 0xffff_ffffL) < bound) {
      long threshold = (1L << 32) % bound;
      while ((product & 0xffff_ffffL) < threshold) {
        product = (bits() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /** An exponentially distributed number of mean 1. */
  public double exponential() {
    return ExponentialZiggurat.draw(this);
  }

  /**
   * A normally distributed number of mean 0 and variance 1, by the polar method (Marsaglia and
   * Bray, 1964): a point of the unit disc, of which one coordinate is used. It is below 13,
   * whatever the sign, because the point is at least 2^-52 off the centre.
   */
  public double normal() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * Math.sqrt(-2 * PortableMath.log(square) / square);
      }
    }
  }
}
