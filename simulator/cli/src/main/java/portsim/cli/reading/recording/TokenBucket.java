package portsim.cli.reading.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.replay.ServerBehaviour.Egress;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * The token bucket through which a case's server sends, as {@code tc} writes it: {@code rate 20kbit
 * burst 100 limit 20000}. Rates are in bits or, with {@code bps}, in bytes a second; sizes are in
 * bytes, and their {@code k} is 1024.
 */
final class TokenBucket {
  private static final String KEY = "server_egress_tbf";
  private static final String NUMBER = "([0-9]{1,12}(?:\\.[0-9]{1,9})?)";
  private static final Pattern RATE =
      Pattern.compile(".*\\brate\\s+" + NUMBER + "(?:([kmgt]?)(i?)(bit|bps))?(?:\\s.*)?");
  private static final Pattern BURST =
      Pattern.compile(
          ".*\\b(?:burst|buffer|maxburst)\\s+" + NUMBER + "([kmg]?)(b|bit)?(?:[\\s/].*)?");
  private static final String PREFIXES = "kmgt";
  private static final int BITS = 8;

  private TokenBucket() {}

  /** Null where there is none. */
  static @Nullable Egress read(Fields fields) {
    Node value = fields.get(KEY);
    String text = value instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
    if (value == null || (value instanceof Scalar && text.isBlank())) {
      return null;
    }
    Matcher rate = RATE.matcher(text);
    Matcher burst = BURST.matcher(text);
    if (!rate.matches() || !burst.matches()) {
      fields.wrong(value, KEY, "a rate and a burst, such as \"rate 20kbit burst 100\"");
      return null;
    }
    boolean isDecimal = rate.group(3) == null || rate.group(3).isEmpty();
    return new Egress(
        bytes(
            rate.group(1), rate.group(2), isDecimal ? 1_000 : 1_024, !"bps".equals(rate.group(4))),
        bytes(burst.group(1), burst.group(2), 1_024, "bit".equals(burst.group(3))));
  }

  private static long bytes(
      String number, @Nullable String prefix, int perPrefix, boolean areBits) {
    int power = prefix == null || prefix.isEmpty() ? 0 : PREFIXES.indexOf(prefix) + 1;
    BigDecimal units = new BigDecimal(number).multiply(BigDecimal.valueOf(perPrefix).pow(power));
    BigDecimal bytes = areBits ? units.divide(BigDecimal.valueOf(BITS)) : units;
    return Math.max(1, bytes.setScale(0, RoundingMode.DOWN).longValue());
  }
}
