package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address and a port in the one spelling that all others come down to. */
final class SocketAddress {
  private static final int GROUPS = 8;
  private static final int GROUP_MAX = 0xffff;
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");

  /** No name consists of numbers alone. */
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  private SocketAddress() {}

  /** Names are the same in capitals and small letters; null where it is no address. */
  static @Nullable String of(String host, int port) {
    if (!host.startsWith("[")) {
      boolean isName = !NUMBERS.matcher(host).matches();
      return isName || isDotted(host) ? lower(host) + ":" + port : null;
    }
    String inner = host.substring(1, host.length() - 1);
    int zone = inner.indexOf('%');
    String address = canonical(zone < 0 ? inner : inner.substring(0, zone));
    String rest = zone < 0 ? "" : inner.substring(zone);
    return address == null ? null : "[" + address + rest + "]:" + port;
  }

  /** Whether a text is an IPv4 or IPv6 address, and no name. */
  static boolean isAddress(String text) {
    return text.indexOf(':') < 0 ? isDotted(text) : of("[" + text + "]", 1) != null;
  }

  private static boolean isDotted(String text) {
    Matcher dotted = DOTTED.matcher(text);
    return dotted.matches() && Math.max(pair(dotted, 1), pair(dotted, 3)) <= GROUP_MAX;
  }

  /** An IPv6 address as RFC 5952 writes it; null where it is none. */
  private static @Nullable String canonical(String text) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::")) {
      return null;
    }
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int missing = GROUPS - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return null;
    }
    List<Integer> all = new ArrayList<>(head);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail);
    return text(all);
  }

  private static @Nullable List<Integer> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Matcher dotted = DOTTED.matcher(parts[i]);
      if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else if (i == parts.length - 1 && dotted.matches()) {
        groups.add(pair(dotted, 1));
        groups.add(pair(dotted, 3));
      } else {
        return null;
      }
    }
    return groups.stream().allMatch(group -> group <= GROUP_MAX) ? groups : null;
  }

  /** Two numbers of a dotted address; too much for a group where one of them is above 255. */
  private static int pair(Matcher dotted, int first) {
    int high = Integer.parseInt(dotted.group(first));
    int low = Integer.parseInt(dotted.group(first + 1));
    return Math.max(high, low) > 255 ? Integer.MAX_VALUE : high * 256 + low;
  }

  /** The first of the longest runs of two zeros and more is left out. */
  private static String text(List<Integer> groups) {
    int from = 0;
    int length = 0;
    for (int start = 0; start < GROUPS; start++) {
      int end = start;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - start > length) {
        from = start;
        length = end - start;
      }
    }
    return length < 2
        ? joined(groups)
        : joined(groups.subList(0, from)) + "::" + joined(groups.subList(from + length, GROUPS));
  }

  private static String joined(List<Integer> groups) {
    return String.join(":", groups.stream().map(Integer::toHexString).toList());
  }

  /** ASCII lower case, whatever the locale. */
  private static String lower(String name) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }
}
