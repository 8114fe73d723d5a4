package portsim.workload;

import java.util.Arrays;
import portsim.engine.RandomStream;

/** Which user of a population makes the next call. */
public sealed interface UserChoice {
  /** Its name in scenario files. */
  String key();

  /** Begins anew. */
  Chooser chooser(int users, RandomStream random);

  /** Chooses users, by number from 0. */
  @FunctionalInterface
  interface Chooser {
    int next();
  }

  /** One after the other, then from the first again. */
  record RoundRobin() implements UserChoice {
    @Override
    public String key() {
      return "round-robin";
    }

    @Override
    public Chooser chooser(int users, RandomStream random) {
      return new Chooser() {
        private int next;

        @Override
        public int next() {
          int user = next;
          next = user + 1 == users ? 0 : user + 1;
          return user;
        }
      };
    }
  }

  /** Any, all alike. */
  record Uniform() implements UserChoice {
    @Override
    public String key() {
      return "random";
    }

    @Override
    public Chooser chooser(int users, RandomStream random) {
      return () -> random.below(users);
    }
  }

  /** Any, user k with a weight of 1 / k: a few make most of the calls (Zipf's law). */
  record Zipf() implements UserChoice {
    @Override
    public String key() {
      return "zipf";
    }

    @Override
    public Chooser chooser(int users, RandomStream random) {
      double[] upTo = new double[users];
      double sum = 0;
      for (int user = 0; user < users; user++) {
        sum += 1.0 / (user + 1);
        upTo[user] = sum;
      }
      double total = sum;
      return () -> {
        int at = Arrays.binarySearch(upTo, random.uniform() * total);
        return Math.min(at < 0 ? -at - 1 : at + 1, users - 1);
      };
    }
  }
}
