package portsim.cli.command.sweep;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;

/**
 * A finished point as a line: its index, a field for each metric, and a checksum over them and the
 * plan, so that no line of another sweep is taken for one of this.
 *
 * @param plan what tells the plan from others
 * @param metrics how many readings a point has
 */
record PointRecord(String plan, int metrics) {
  private static final String ABSENT = "-";
  private static final String NEVER = "never";
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(?:\\.[0-9]{1,12})?");

  /** The line with its end. */
  byte[] bytes(PointResult result) {
    StringBuilder line = new StringBuilder().append(result.index());
    for (Reading reading : result.readings()) {
      line.append('\t').append(field(reading));
    }
    String fields = line.toString();
    return (fields + '\t' + checksum(fields) + '\n').getBytes(StandardCharsets.US_ASCII);
  }

  /** What a line without its end says; null where it is no such line. */
  @Nullable PointResult read(String line) {
    int end = line.lastIndexOf('\t');
    if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
      return null;
    }
    String[] fields = line.substring(0, end).split("\t", -1);
    if (fields.length != metrics + 1 || !INDEX.matcher(fields[0]).matches()) {
      return null;
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 1; i < fields.length; i++) {
      Reading reading = reading(fields[i]);
      if (reading == null) {
        return null;
      }
      readings.add(reading);
    }
    return new PointResult(Long.parseLong(fields[0]), readings);
  }

  private String checksum(String fields) {
    CRC32C crc = new CRC32C();
    crc.update(plan.getBytes(StandardCharsets.UTF_8));
    crc.update(fields.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(0x1_0000_0000L + crc.getValue()).substring(1);
  }

  private static String field(Reading reading) {
    if (!reading.isThere()) {
      return ABSENT;
    }
    StringBuilder field = new StringBuilder(text(reading.value()));
    if (reading.spread() != null) {
      for (@Nullable BigDecimal number : reading.spread().numbers()) {
        field.append(' ').append(text(number));
      }
    }
    return field.toString();
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? NEVER : number.toPlainString();
  }

  private static @Nullable Reading reading(String field) {
    if (field.equals(ABSENT)) {
      return Reading.ABSENT;
    }
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (String number : field.split(" ", -1)) {
      if (!number.equals(NEVER) && !NUMBER.matcher(number).matches()) {
        return null;
      }
      numbers.add(number.equals(NEVER) ? null : new BigDecimal(number));
    }
    int spread = Spread.NAMES.size();
    if (numbers.size() != 1 && numbers.size() != 1 + spread) {
      return null;
    }
    Spread of = numbers.size() == 1 ? null : Spread.of(numbers.subList(1, 1 + spread));
    return new Reading(true, numbers.get(0), of);
  }
}
