package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;

/** Addresses of IPv4 and IPv6 as the tools write them, brought to one form. */
final class Addresses {
  private static final int GROUPS = 8;
  private static final int LENGTH_MAX = 64;
  private static final int MAPPED = 0xFFFF;

  private Addresses() {}

  /**
   * An address without brackets, of IPv6 in the form of RFC 5952; one of IPv4 in IPv6 as IPv4. A
   * part of an address of IPv6, to which some tools cut it, stays as it is; null if it is none.
   */
  static @Nullable String plain(String text) {
    if (text.equals("*") || isIpv4(text)) {
      return text;
    }
    int scopeAt = text.indexOf('%');
    String address = scopeAt < 0 ? text : text.substring(0, scopeAt);
    String scope = scopeAt < 0 ? "" : text.substring(scopeAt);
    if (text.length() > LENGTH_MAX || !isOfScopeCharacters(scope)) {
      return null;
    }
    if (isIpv4(address)) {
      return address;
    }
    int colon = address.indexOf(':');
    boolean beginsWithBytes = address.lastIndexOf('.', Math.max(0, colon)) >= 0;
    if (colon < 0 || beginsWithBytes || !isOfIpv6Characters(address)) {
      return null;
    }
    int[] groups = groups(address);
    return groups == null ? text : text(groups) + scope;
  }

  static boolean isIpv4(String text) {
    int dots = 0;
    int number = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = Math.max(number, 0) * 10 + (c - '0');
      } else if (c == '.' && number >= 0) {
        dots++;
        number = -1;
      } else {
        return false;
      }
      if (number > 255) {
        return false;
      }
    }
    return dots == 3 && number >= 0;
  }

  private static boolean isOfIpv6Characters(String address) {
    return address
        .chars()
        .allMatch(c -> c == ':' || c == '.' || (c < 128 && Character.digit(c, 16) >= 0));
  }

  private static boolean isOfScopeCharacters(String scope) {
    return scope.chars().skip(1).allMatch(c -> c > ' ' && c < 127 && c != ':' && c != ']');
  }

  /** The eight groups of an address; null if they are not all there. */
  static int @Nullable [] groups(String address) {
    int gap = address.indexOf("::");
    int[] groups = new int[GROUPS];
    if (gap < 0) {
      return fill(address, groups, 0) == GROUPS ? groups : null;
    }
    int[] tail = new int[GROUPS];
    int before = fill(address.substring(0, gap), groups, 0);
    int after = fill(address.substring(gap + 2), tail, 0);
    if (before < 0 || after < 0 || before + after >= GROUPS) {
      return null;
    }
    System.arraycopy(tail, 0, groups, GROUPS - after, after);
    return groups;
  }

  /** How many groups a text fills; -1 where it is not of groups. */
  private static int fill(String text, int[] groups, int from) {
    int count = from;
    if (text.isEmpty()) {
      return count;
    }
    for (String group : text.split(":", -1)) {
      if (isIpv4(group) && count <= GROUPS - 2) {
        String[] bytes = group.split("\\.", -1);
        groups[count++] = Integer.parseInt(bytes[0]) * 256 + Integer.parseInt(bytes[1]);
        groups[count++] = Integer.parseInt(bytes[2]) * 256 + Integer.parseInt(bytes[3]);
      } else if (!group.isEmpty() && group.length() <= 4 && group.indexOf('.') < 0) {
        if (count == GROUPS) {
          return -1;
        }
        groups[count++] = Integer.parseInt(group, 16);
      } else {
        return -1;
      }
    }
    return count;
  }

  /** The text of an address of IPv6, or of IPv4 where that is within. */
  static String text(int[] groups) {
    if (isMapped(groups)) {
      return ipv4((groups[6] << 16) | groups[7]);
    }
    int begin = longestZeros(groups);
    int end = begin;
    while (begin >= 0 && end < GROUPS && groups[end] == 0) {
      end++;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == begin) {
        text.append("::");
        i = end - 1;
      } else {
        text.append(i == 0 || (i == end && begin >= 0) ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  private static boolean isMapped(int[] groups) {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == MAPPED;
  }

  /** Where the first of the longest runs of zeros begins; -1 if none has two of them. */
  private static int longestZeros(int[] groups) {
    int best = -1;
    int bestLength = 1;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      length = groups[i] == 0 ? length + 1 : 0;
      if (length > bestLength) {
        bestLength = length;
        best = i - length + 1;
      }
    }
    return best;
  }

  /** An address of IPv4 from its 32 bits. */
  static String ipv4(int bits) {
    return (bits >>> 24)
        + "."
        + ((bits >>> 16) & 255)
        + "."
        + ((bits >>> 8) & 255)
        + "."
        + (bits & 255);
  }
}
