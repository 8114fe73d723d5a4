package portsim.engine;

/**
 * The generators as their authors publish them, written a second time: what the engine draws is
 * compared with it.
 */
final class Xoshiro256PlusPlus {
  private final long[] s;

  Xoshiro256PlusPlus(long... state) {
    s = state.clone();
  }

  /** Seeds the state with the four first numbers of SplitMix64, as the authors advise. */
  static Xoshiro256PlusPlus seeded(long seed) {
    long[] state = new long[4];
    for (int i = 0; i < 4; i++) {
      state[i] = splitMix64(seed, i + 1);
    }
    return new Xoshiro256PlusPlus(state);
  }

  /** The number that SplitMix64 draws after a seed in place n, counted from 1. */
  static long splitMix64(long seed, int n) {
    return finish(seed + n * 0x9e3779b97f4a7c15L);
  }

  static long finish(long seed) {
    long z = seed;
    z ^= z >>> 30;
    z *= 0xbf58476d1ce4e5b9L;
    z ^= z >>> 27;
    z *= 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return z;
  }

  /** FNV-1a, 64 bits. */
  static long fnv1a(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash ^= c;
      hash *= 0x100000001b3L;
    }
    return hash;
  }

  long next() {
    long sum = s[0] + s[3];
    long result = ((sum << 23) | (sum >>> 41)) + s[0];
    long t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 45) | (s[3] >>> 19);
    return result;
  }
}
