package portsim.cli.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts that are almost scenarios: by changes of bytes, of tokens, or of whole parts. */
final class Mutator {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.]+|\\s+|[^A-Za-z0-9_.\\s]");
  private static final String TELLING = "\t\n\r \"'#%&*,-:>?@[]`{|}!~<=\\x0u\uFEFF\u2028é";

  /** What people and machines write in the place of something else. */
  private static final List<String> WORDS =
      List.of(
          "null",
          "~",
          "true",
          "NaN",
          ".nan",
          ".inf",
          "-1",
          "0",
          "-5/s",
          "20",
          "20/S",
          "2/ns",
          "1e400",
          "99999999999999999999",
          "99999999999999999999d",
          "0.00000000001/s",
          "36500d",
          "10ms..5ms",
          "5000-1025",
          "0-70000",
          "70000",
          "::1",
          "[::1]:80",
          "10.10.10.20:0",
          "> 0",
          "\"> 0\"",
          "1..2",
          "1 +- 2",
          "never",
          "<<",
          "&a",
          "*a",
          "!x",
          "---",
          "...",
          "{",
          "}",
          "[",
          "]",
          "{}",
          "[]",
          "|",
          ">",
          "?",
          "-",
          ":",
          ": ",
          "#",
          "'",
          "\"",
          "\\",
          "%YAML 1.1",
          "per-call",
          "pool",
          "sqlclient",
          "burst",
          "poisson",
          "every",
          "at",
          "base",
          "expect",
          "variants",
          "hosts",
          "servers",
          "workloads",
          "settings",
          "net.ipv4.ip_local_port_range",
          "MaxUserPort",
          "custom",
          "profile",
          "linux",
          "calls.failed",
          "ports.firstExhaustion",
          "duration",
          "\u0663s");

  private final SplittableRandom random;
  private final List<String> samples;

  Mutator(long seed, List<String> samples) {
    random = new SplittableRandom(seed);
    this.samples = List.copyOf(samples);
  }

  /** The next text, as the bytes of a file. */
  byte[] next() {
    String sample = pick(samples);
    int changes = 1 + random.nextInt(4);
    return switch (random.nextInt(3)) {
      case 0 -> bytes(sample.getBytes(UTF_8), changes);
      case 1 -> tokens(sample, changes).getBytes(UTF_8);
      default -> parts(sample, changes).getBytes(UTF_8);
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] bytes(byte[] sample, int changes) {
    byte[] bytes = sample;
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      byte[] telling = TELLING.substring(random.nextInt(TELLING.length())).getBytes(UTF_8);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> spliced(bytes, at, 1 + random.nextInt(20), new byte[0]);
            case 3 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at / 2, at));
            default -> spliced(bytes, at, random.nextInt(2), Arrays.copyOf(telling, 1));
          };
    }
    return bytes;
  }

  /** Puts something in the place of so many bytes. */
  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
    int rest = Math.min(bytes.length, at + removed);
    byte[] changed = new byte[at + added.length + bytes.length - rest];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(added, 0, changed, at, added.length);
    System.arraycopy(bytes, rest, changed, at + added.length, bytes.length - rest);
    return changed;
  }

  private String tokens(String sample, int changes) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(sample).results().map(MatchResult::group).toList());
    for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(5)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, pick(tokens));
        case 2 -> tokens.set(at, pick(tokens));
        default -> tokens.set(at, pick(WORDS));
      }
    }
    return String.join("", tokens);
  }

  /** Changes whole parts: a line and all that is indented below it. */
  private String parts(String sample, int changes) {
    List<String> lines =
        new ArrayList<>(sample.lines().filter(line -> !line.startsWith("#")).toList());
    for (int i = 0; i < changes && lines.size() > 1; i++) {
      int from = random.nextInt(lines.size());
      int until = end(lines, from);
      List<String> part = List.copyOf(lines.subList(from, until));
      switch (random.nextInt(5)) {
        case 0 -> lines.subList(from, until).clear();
        case 1 -> lines.addAll(random.nextInt(lines.size()), part);
        case 2 -> lines.replaceAll(line -> part.contains(line) ? "  " + line : line);
        case 3 ->
            lines.set(
                from,
                lines.get(from).replaceFirst(":.*", Matcher.quoteReplacement(": " + pick(WORDS))));
        default -> {
          lines.subList(from, until).clear();
          lines.addAll(random.nextInt(lines.size() + 1), part);
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static int end(List<String> lines, int from) {
    int until = from + 1;
    while (until < lines.size() && indent(lines.get(until)) > indent(lines.get(from))) {
      until++;
    }
    return until;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
