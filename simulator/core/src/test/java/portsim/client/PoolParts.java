package portsim.client;

import java.time.Duration;

/** Pools as the tests need them. */
final class PoolParts {
  static final PrunePeriod EVERY_2_MINUTES =
      new PrunePeriod(Duration.ofMinutes(2), Duration.ofMinutes(2));
  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

  private PoolParts() {}

  static SqlClientPool pool(int max, int min, Duration lifetime) {
    return new SqlClientPool(max, min, CONNECT_TIMEOUT, lifetime, EVERY_2_MINUTES);
  }

  static SqlClientPool pool(int max) {
    return pool(max, 0, Duration.ZERO);
  }
}
