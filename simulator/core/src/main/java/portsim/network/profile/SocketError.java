package portsim.network.profile;

import java.util.List;

/**
 * The error of a connect that finds no port.
 *
 * @param name its name in the operating system's headers
 * @param code its number; 0 where it has none
 * @param text the operating system's words for it
 * @param seenAs how the programs that get it word it
 */
public record SocketError(String name, int code, String text, List<Wording> seenAs) {
  /** What users of a runtime read. */
  public record Wording(String runtime, String text) {}

  public SocketError {
    seenAs = List.copyOf(seenAs);
  }

  /** Name and number, such as {@code WSAEADDRINUSE (10048)}. */
  public String title() {
    return code == 0 ? name : name + " (" + code + ")";
  }
}
