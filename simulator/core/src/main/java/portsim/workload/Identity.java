package portsim.workload;

import java.time.Duration;
import portsim.engine.RandomStream;

/** On whose behalf the calls of a workload are made, which is what the server is shown. */
public sealed interface Identity {
  /** Begins anew. */
  Callers start(RandomStream random);

  /** One account for all calls: the trusted subsystem. */
  record Service() implements Identity {
    @Override
    public Callers start(RandomStream random) {
      return new Callers(Duration.ZERO) {
        @Override
        int chooseUser(int caller) {
          return 0;
        }
      };
    }
  }

  /** A new user for each call. */
  record PerCall() implements Identity {
    @Override
    public Callers start(RandomStream random) {
      return new Callers(Duration.ZERO) {
        private int users;

        @Override
        int chooseUser(int caller) {
          return users++;
        }
      };
    }
  }

  /**
   * Users of a population, who log on and are impersonated.
   *
   * @param count how many users there are
   * @param choice which of them makes a call
   * @param tokenLifetime how old a user's token becomes before it is renewed; zero: it never is
   */
  record Users(int count, UserChoice choice, Duration tokenLifetime) implements Identity {
    /** As long as IIS keeps a token by default (UserTokenTTL, KB 152526). */
    public static final Duration STANDARD_TOKEN_LIFETIME = Duration.ofMinutes(15);

    public Users {
      if (count < 1 || tokenLifetime.isNegative()) {
        throw new IllegalArgumentException("a population needs users, and tokens that live");
      }
    }

    @Override
    public Callers start(RandomStream random) {
      UserChoice.Chooser chooser = choice.chooser(count, random);
      return new Callers(tokenLifetime) {
        @Override
        int chooseUser(int caller) {
          return chooser.next();
        }
      };
    }
  }

  /**
   * The callers or users of the workload's arrivals themselves.
   *
   * @param tokenLifetime how old a user's token becomes before it is renewed; zero: it never is
   */
  record OwnCallers(Duration tokenLifetime) implements Identity {
    @Override
    public Callers start(RandomStream random) {
      return new Callers(tokenLifetime) {
        @Override
        int chooseUser(int caller) {
          return caller;
        }
      };
    }
  }
}
