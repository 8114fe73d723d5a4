package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** Who makes the calls, and in which security context. */
class CallersTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long SECOND = 1_000_000_000;

  private static Callers callers(Identity identity) {
    return identity.start(RandomStream.of(1, "identity/orders"));
  }

  /** The users of so many calls, one a second. */
  private static int[] users(Identity identity, int calls) {
    Callers callers = callers(identity);
    return IntStream.range(0, calls)
        .map(
            call -> {
              callers.next(call % 3, call * SECOND);
              return callers.user();
            })
        .toArray();
  }

  @Test
  void aServiceIsOneUserForAllCalls() {
    assertThat(users(new Identity.Service(), 4)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void eachCallCanHaveAUserOfItsOwn() {
    assertThat(users(new Identity.PerCall(), 4)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void usersTakeTurns() {
    assertThat(users(new Identity.Users(3, new UserChoice.RoundRobin(), MINUTE), 7))
        .containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void theCallersOfTheArrivalsAreTheUsers() {
    assertThat(users(new Identity.OwnCallers(MINUTE), 5)).containsExactly(0, 1, 2, 0, 1);
  }

  /** The token taken at 0 s is good until before 60 s, when the call renews it, and so on. */
  @Test
  void aTokenIsRenewedAtTheFirstCallAtWhichItIsAsOldAsItBecomes() {
    Callers callers = callers(new Identity.Users(1, new UserChoice.RoundRobin(), MINUTE));
    long[] atNanos = {0, 60 * SECOND - 1, 60 * SECOND, 119 * SECOND, 200 * SECOND, 259 * SECOND};
    int[] contexts = new int[atNanos.length];
    for (int call = 0; call < atNanos.length; call++) {
      callers.next(0, atNanos[call]);
      contexts[call] = callers.context();
    }
    assertThat(contexts).containsExactly(0, 0, 1, 1, 2, 2);
  }

  @Test
  void aTokenWithoutALifetimeIsNeverRenewed() {
    Callers callers = callers(new Identity.Users(2, new UserChoice.RoundRobin(), Duration.ZERO));
    callers.next(0, 0);
    callers.next(0, 1);
    callers.next(0, Long.MAX_VALUE);
    assertThat(callers.context()).isZero();
  }

  /** A share of 1/10 has a standard deviation of 0.3 / sqrt(100,000) = 0.00095: five of them. */
  @ParameterizedTest(name = "user {0}")
  @ValueSource(ints = {0, 4, 9})
  void anyUserIsAsLikelyAsAnother(int user) {
    Identity identity = new Identity.Users(10, new UserChoice.Uniform(), MINUTE);
    assertThat(share(identity, user)).isCloseTo(0.1, within(0.0048));
  }

  /** With 10 users the weights 1/k sum to 2.928968: user k makes 1 / (2.928968 k) of the calls. */
  @ParameterizedTest(name = "user {0}")
  @ValueSource(ints = {1, 2, 5, 10})
  void aFewUsersMakeMostOfTheCallsByZipfsLaw(int k) {
    double expected = 1 / (2.928968 * k);
    double deviation = Math.sqrt(expected * (1 - expected) / 100_000);
    Identity identity = new Identity.Users(10, new UserChoice.Zipf(), MINUTE);
    assertThat(share(identity, k - 1)).isCloseTo(expected, within(5 * deviation));
  }

  private static double share(Identity identity, int user) {
    return IntStream.of(users(identity, 100_000)).filter(each -> each == user).count() / 1e5;
  }

  @Test
  void refusesAPopulationOfNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identity.Users(0, new UserChoice.Zipf(), MINUTE));
  }
}
