package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.SocketTimer;

/**
 * The parts of a line that make a socket.
 *
 * @param separator between an address and its port
 */
record SocketFields(
    String local,
    String remote,
    String word,
    char separator,
    @Nullable String process,
    @Nullable SocketTimer timer) {
  private static final int WORD_MAX = 32;

  /** The socket, or what is wrong. */
  Reading reading() {
    return reading(StateWords.of(word));
  }

  /** So, where the state may be known from elsewhere. */
  Reading reading(@Nullable SocketState state) {
    Endpoint from = Endpoints.of(local, separator);
    if (from == null) {
      return new Reading.Broken(Endpoints.fault(local));
    }
    Endpoint to = Endpoints.of(remote, separator);
    if (to == null) {
      return new Reading.Broken(Endpoints.fault(remote));
    }
    return reading(from, to, state, word, process, timer);
  }

  /** The socket of addresses that are known already. */
  static Reading reading(
      Endpoint from,
      Endpoint to,
      @Nullable SocketState state,
      String word,
      @Nullable String process,
      @Nullable SocketTimer timer) {
    if (state == null) {
      return new Reading.Broken(
          word.isEmpty() ? "has no state" : "has a state that is not known: " + shown(word));
    }
    if (state.isConnection() && (from.port() == 0 || to.port() == 0)) {
      return new Reading.Broken("is a connection without a port");
    }
    return new Reading.Socket(new SocketLine(from, to, state, process, timer));
  }

  private static String shown(String word) {
    return word.length() > WORD_MAX ? word.substring(0, WORD_MAX) + "..." : word;
  }
}
