package portsim.cli.reading.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SocketState;

/**
 * The words and numbers that the tools have for the states of a socket.
 *
 * <p>Windows translates them into German alone; net-tools into Czech, German and Portuguese.
 * Letters beyond ASCII come in many code pages, so any run of them is as good as any other.
 */
final class StateWords {
  private static final Map<String, SocketState> WORDS = new HashMap<>();

  static {
    add(SocketState.LISTEN, "LISTEN", "LISTENING", "ABHÖREN", "NASLOUCHÁ", "OUÇA");
    add(SocketState.SYN_SENT, "SYN_SENT", "SYN_GESENDET", "SYN_ENVIADO");
    add(SocketState.SYN_RECEIVED, "SYN_RECV", "SYN_RCVD", "SYN_RECEIVED", "SYN_RECEBIDO");
    add(SocketState.ESTABLISHED, "ESTABLISHED", "ESTAB", "HERGESTELLT", "VERBUNDEN", "SPOJENO");
    add(SocketState.ESTABLISHED, "ESTABELECIDA");
    add(SocketState.FIN_WAIT_1, "FIN_WAIT_1", "FIN_WARTEN_1", "ESPERA_FIN1");
    add(SocketState.FIN_WAIT_2, "FIN_WAIT_2", "FIN_WARTEN_2", "ESPERA_FIN2");
    add(SocketState.CLOSE_WAIT, "CLOSE_WAIT", "SCHLIESSEN_WARTEN", "ESPERANDO_FECHAR");
    add(SocketState.CLOSING, "CLOSING", "SCHLIESSEND", "ZAVÍRÁ", "FECHANDO");
    add(SocketState.LAST_ACK, "LAST_ACK", "ÚLTIMO_ACK");
    add(SocketState.TIME_WAIT, "TIME_WAIT", "WARTEND");
    add(SocketState.BOUND, "BOUND", "UNCONN");
    add(SocketState.CLOSED, "CLOSE", "CLOSED", "DELETE_TCB", "ZAVŘEN", "FECHAR");
  }

  /** Those of {@code /proc/net/tcp}, from 1 on: include/net/tcp_states.h of Linux. */
  private static final List<SocketState> LINUX =
      List.of(
          SocketState.ESTABLISHED,
          SocketState.SYN_SENT,
          SocketState.SYN_RECEIVED,
          SocketState.FIN_WAIT_1,
          SocketState.FIN_WAIT_2,
          SocketState.TIME_WAIT,
          SocketState.CLOSED,
          SocketState.CLOSE_WAIT,
          SocketState.LAST_ACK,
          SocketState.LISTEN,
          SocketState.CLOSING,
          SocketState.SYN_RECEIVED,
          SocketState.BOUND);

  /** Those of MIB_TCP_STATE, from 1 on. */
  private static final List<SocketState> WINDOWS =
      List.of(
          SocketState.CLOSED,
          SocketState.LISTEN,
          SocketState.SYN_SENT,
          SocketState.SYN_RECEIVED,
          SocketState.ESTABLISHED,
          SocketState.FIN_WAIT_1,
          SocketState.FIN_WAIT_2,
          SocketState.CLOSE_WAIT,
          SocketState.CLOSING,
          SocketState.LAST_ACK,
          SocketState.TIME_WAIT,
          SocketState.CLOSED);

  /** Get-NetTCPConnection's own, beyond MIB_TCP_STATE. */
  private static final int WINDOWS_BOUND = 100;

  private StateWords() {}

  private static void add(SocketState state, String... words) {
    for (String word : words) {
      WORDS.put(plain(word), state);
    }
  }

  /** The state that a word names; null if it is none. */
  static @Nullable SocketState of(String word) {
    SocketState state = WORDS.get(word);
    return state != null || word.isEmpty() || word.length() > 32 ? state : WORDS.get(plain(word));
  }

  /** FIN-WAIT-1, FIN_WAIT1 and FinWait1 are one word. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    boolean strange = false;
    String upper = word.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      boolean isStrange = c > '~' || c == '?';
      if (isStrange ? !strange : Character.isLetterOrDigit(c)) {
        plain.append(isStrange ? '?' : c);
      }
      strange = isStrange;
    }
    return plain.toString();
  }

  /** A state of {@code /proc/net/tcp}; null if there is none. */
  static @Nullable SocketState ofLinux(int number) {
    return number >= 1 && number <= LINUX.size() ? LINUX.get(number - 1) : null;
  }

  /** A state of Get-NetTCPConnection; null if there is none. */
  static @Nullable SocketState ofWindows(int number) {
    if (number == WINDOWS_BOUND) {
      return SocketState.BOUND;
    }
    return number >= 1 && number <= WINDOWS.size() ? WINDOWS.get(number - 1) : null;
  }
}
