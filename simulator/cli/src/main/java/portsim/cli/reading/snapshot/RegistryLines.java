package portsim.cli.reading.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of the key of TCP/IP in the registry of Windows, as regedit exports them and as {@code
 * reg query} prints them.
 */
final class RegistryLines implements SettingSyntax {
  private static final String KEY = "\\services\\tcpip\\parameters";
  private static final Pattern DWORD = Pattern.compile("\"(\\w+)\"=dword:([0-9a-fA-F]{1,8})\\s*");
  private static final Pattern STRINGS =
      Pattern.compile("\"(\\w+)\"=hex\\(7\\):([0-9a-fA-F,\\s]*)");

  private static final Pattern QUERY =
      Pattern.compile("\\s+(\\w+)\\s+REG_(DWORD|MULTI_SZ|SZ)\\s+(\\S.*?)\\s*");

  private static final int HEX = 16;

  private boolean inKey;
  private String begun = "";

  @Override
  public void read(String line, KnownSettings settings) {
    String key = line.strip().toLowerCase(Locale.ROOT);
    if (key.startsWith("[") || key.startsWith("hkey_")) {
      inKey = key.replace("]", "").endsWith(KEY);
      begun = "";
      return;
    }
    if (inKey) {
      value(begun + (begun.isEmpty() ? line : line.strip()), settings);
    }
  }

  /** A value, whose line may go on in the next. */
  private void value(String line, KnownSettings settings) {
    begun = line.endsWith("\\") ? line.substring(0, line.length() - 1) : "";
    if (!begun.isEmpty()) {
      return;
    }
    Matcher dword = DWORD.matcher(line);
    if (dword.matches()) {
      settings.take(dword.group(1), unsigned(dword.group(2)));
    }
    Matcher strings = STRINGS.matcher(line);
    if (strings.matches()) {
      settings.take(strings.group(1), joined(strings.group(2)));
    }
    Matcher query = QUERY.matcher(line);
    if (query.matches()) {
      settings.take(query.group(1), queried(query.group(2), query.group(3)));
    }
  }

  private static String queried(String type, String text) {
    if (type.equals("MULTI_SZ")) {
      return text.replace("\\0", ", ");
    }
    return text.matches("0x[0-9a-fA-F]{1,8}") ? unsigned(text.substring(2)) : text;
  }

  private static String unsigned(String hex) {
    return Long.toString(Long.parseLong(hex, HEX));
  }

  /** Texts of two bytes for each character, each of them with a 0 behind. */
  private static String joined(String bytes) {
    String[] digits = bytes.isBlank() ? new String[0] : bytes.strip().split("[,\\s]+", -1);
    byte[] text = new byte[digits.length];
    for (int i = 0; i < digits.length; i++) {
      text[i] = digits[i].length() > 2 ? 0 : (byte) Integer.parseInt(digits[i], HEX);
    }
    String joined = new String(text, StandardCharsets.UTF_16LE);
    return String.join(", ", joined.replaceAll("\0+$", "").split("\0", -1));
  }
}
