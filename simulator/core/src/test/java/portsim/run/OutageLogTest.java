package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;
import portsim.record.Outage;
import portsim.record.Outages;

/** Outages of a scope, and those of a host, which is out while any of its scopes is. */
class OutageLogTest {
  private final OutageLog host = new OutageLog();
  private final ContentionScope one = new ContentionScope(host);
  private final ContentionScope two = new ContentionScope(host);

  private static void assertOutages(Outages outages, Outage... expected) {
    assertThat(outages.first()).containsExactly(expected);
    assertThat(outages.count()).isEqualTo(expected.length);
    assertThat(outages.totalNanos())
        .isEqualTo(List.of(expected).stream().mapToLong(Outage::lengthNanos).sum());
  }

  @Test
  void isWithoutOutagesWhereEveryAttemptGotAPort() {
    one.gotPort(5);

    Outages outages = host.at(100);

    assertOutages(outages);
    assertThat(outages.firstNanos()).isEqualTo(Outages.NEVER);
  }

  @Test
  void canBeLookedAtWhileAnOutageGoesOn() {
    one.foundNoPort(10);

    assertOutages(host.at(15), new Outage(10, 15));
    assertOutages(host.at(18), new Outage(10, 18));

    one.gotPort(20);

    assertOutages(host.at(100), new Outage(10, 20));
  }

  @Test
  void lastsFromTheFirstFailureToTheNextSuccess() {
    one.gotPort(5);
    one.foundNoPort(10);
    one.foundNoPort(12);
    one.gotPort(20);
    one.gotPort(21);
    one.foundNoPort(30);
    one.gotPort(31);

    assertOutages(host.at(100), new Outage(10, 20), new Outage(30, 31));
  }

  @Test
  void isCutOffAtTheEndOfTheRun() {
    one.foundNoPort(10);

    assertOutages(host.at(100), new Outage(10, 100));
  }

  @Test
  void mergesOutagesThatTouch() {
    one.foundNoPort(10);
    one.gotPort(20);
    two.foundNoPort(20);
    two.gotPort(30);
    one.foundNoPort(30);
    one.gotPort(35);
    one.foundNoPort(36);
    one.gotPort(40);

    assertOutages(host.at(100), new Outage(10, 35), new Outage(36, 40));
  }

  @Test
  void unitesOutagesThatOverlap() {
    one.foundNoPort(10);
    two.foundNoPort(15);
    one.gotPort(20);
    two.gotPort(25);
    two.foundNoPort(30);
    one.foundNoPort(31);
    one.gotPort(32);
    two.gotPort(40);

    assertOutages(host.at(100), new Outage(10, 25), new Outage(30, 40));
  }

  @Test
  void cutsAnOutageOfTwoScopesOffOnce() {
    one.foundNoPort(10);
    two.foundNoPort(50);

    assertOutages(host.at(100), new Outage(10, 100));
  }

  @Test
  void keepsTheFirstThousandAndCountsOn() {
    for (int i = 0; i < 2_500; i++) {
      one.foundNoPort(10L * i);
      one.gotPort(10L * i + 3);
    }

    Outages outages = host.at(100_000);
    assertThat(outages.count()).isEqualTo(2_500);
    assertThat(outages.totalNanos()).isEqualTo(2_500 * 3);
    assertThat(outages.first()).hasSize(Outages.KEPT);
    assertThat(outages.first().get(999)).isEqualTo(new Outage(9_990, 9_993));
  }

  /** Guards the merging around the thousandth outage, where one is kept and the next is not. */
  @Test
  void mergesTouchingOutagesAlsoWhereNoMoreAreKept() {
    for (int i = 0; i < 2_000; i++) {
      one.foundNoPort(10L * i);
      one.gotPort(10L * i + 3);
      two.foundNoPort(10L * i + 3);
      two.gotPort(10L * i + 5);
    }

    Outages outages = host.at(100_000);
    assertThat(outages.count()).isEqualTo(2_000);
    assertThat(outages.totalNanos()).isEqualTo(2_000 * 5);
    assertThat(outages.first()).hasSize(Outages.KEPT);
    assertThat(outages.first().get(999)).isEqualTo(new Outage(9_990, 9_995));
  }

  /** Against every instant looked at by itself: is any scope out in the time before the next? */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheUnionOfItsScopes(long seed) {
    RandomStream random = RandomStream.of(seed, "attempts");
    ContentionScope[] scopes = {one, two, new ContentionScope(host)};
    boolean[] out = new boolean[scopes.length];
    List<Outage> expected = new ArrayList<>();
    int end = 2_000;
    for (int now = 0; now < end; now++) {
      for (int scope = 0; scope < scopes.length; scope++) {
        int drawn = random.below(8);
        if (drawn == 0) {
          scopes[scope].foundNoPort(now);
          out[scope] = true;
        } else if (drawn < 4) {
          scopes[scope].gotPort(now);
          out[scope] = false;
        }
      }
      if (out[0] || out[1] || out[2]) {
        int last = expected.size() - 1;
        if (last >= 0 && expected.get(last).untilNanos() == now) {
          expected.set(last, new Outage(expected.get(last).fromNanos(), now + 1));
        } else {
          expected.add(new Outage(now, now + 1));
        }
      }
    }

    Outages outages = host.at(end);
    assertThat(outages.first()).isEqualTo(expected);
    assertThat(outages.count()).isEqualTo(expected.size());
  }
}
