package portsim.cli.reading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.network.port.Binding;
import portsim.network.port.SocketOptions;
import portsim.network.port.SocketRange;

class SocketFlagsTest {
  private static final Binding NONE = new Binding.None();
  private static final Binding ANY = new Binding.Automatic(true);
  private static final Binding ADDRESS = new Binding.Automatic(false);

  static Stream<Arguments> flags() {
    return Stream.of(
        Arguments.of("-", 0, SocketOptions.PLAIN),
        Arguments.of("", 0, SocketOptions.PLAIN),
        Arguments.of("A", 0, new SocketOptions(ANY, false, false, null)),
        Arguments.of("S0", 0, new SocketOptions(ADDRESS, false, false, null)),
        Arguments.of("S12", 12, new SocketOptions(ADDRESS, false, false, null)),
        Arguments.of(
            "B40000", 0, new SocketOptions(new Binding.Explicit(40_000), false, false, null)),
        Arguments.of("S1B7", 1, new SocketOptions(new Binding.Explicit(7), false, false, null)),
        Arguments.of("R", 0, new SocketOptions(NONE, true, false, null)),
        Arguments.of("P", 0, new SocketOptions(NONE, false, true, null)),
        Arguments.of("AR", 0, new SocketOptions(ANY, true, false, null)),
        Arguments.of("RA", 0, new SocketOptions(ANY, true, false, null)),
        Arguments.of("RPA", 0, new SocketOptions(ANY, true, true, null)),
        Arguments.of("AN", 0, new SocketOptions(NONE, false, false, null)),
        Arguments.of("S1NR", 1, new SocketOptions(NONE, true, false, null)),
        Arguments.of("L4000-4999", 0, range(NONE, 4000, 4999)),
        Arguments.of("S1NL0-4009", 1, range(NONE, 0, 4009)),
        Arguments.of("L4009-4000A", 0, range(ANY, 4009, 4000)));
  }

  private static SocketOptions range(Binding binding, int first, int last) {
    return new SocketOptions(binding, false, false, new SocketRange(first, last));
  }

  @ParameterizedTest(name = "''{0}''")
  @MethodSource("flags")
  void lettersInAnyOrderSayWhatWasDone(String text, int source, SocketOptions socket) {
    assertThat(SocketFlags.parse(text)).isEqualTo(new SocketFlags(source, socket));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "S", "B", "B0", "B65536", "L1", "L1-", "L1-65536", "A,R", "AS0", "Q", "A R"})
  void anythingElseIsRefused(String text) {
    assertThat(SocketFlags.parse(text)).isNull();
  }
}
