package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortRulesTest {
  private static PortRules rules(PortRange... reserved) {
    return new PortRules(
        new PortRange(1_025, 5_000),
        List.of(reserved),
        Duration.ofMinutes(4),
        Uniqueness.LOCAL_PORT,
        new PortSelection.Sequential());
  }

  @Test
  void canUseEveryPortOfTheRange() {
    assertThat(rules().usable()).isEqualTo(3_976);
  }

  @Test
  void cannotUseReservedPorts() {
    PortRules rules = rules(new PortRange(1_434, 1_434), new PortRange(3_000, 3_009));

    assertThat(rules.usable()).isEqualTo(3_976 - 1 - 10);
    assertThat(rules.isUsable(1_433)).isTrue();
    assertThat(rules.isUsable(1_434)).isFalse();
    assertThat(rules.isUsable(3_009)).isFalse();
    assertThat(rules.isUsable(3_010)).isTrue();
  }

  @Test
  void cannotUsePortsOnWhichServersListen() {
    PortRules rules = rules(new PortRange(3_000, 3_009)).listening(List.of(80, 1_434, 3_000));

    assertThat(rules.usable()).isEqualTo(3_976 - 1 - 10);
    assertThat(rules.isUsable(1_434)).isFalse();
    assertThat(rules.listening(List.of()).isUsable(1_434)).isTrue();
  }

  @Test
  void countsAPortOnceThatIsReservedTwice() {
    assertThat(rules(new PortRange(2_000, 2_009), new PortRange(2_005, 2_014)).usable())
        .isEqualTo(3_976 - 15);
  }

  @Test
  void losesNothingByReservingPortsOutsideOfTheRange() {
    assertThat(rules(new PortRange(1, 1_024), new PortRange(5_001, 65_535)).usable())
        .isEqualTo(3_976);
  }

  @Test
  void canHaveNoUsablePortAtAll() {
    assertThat(rules(new PortRange(1, 65_535)).usable()).isZero();
  }
}
