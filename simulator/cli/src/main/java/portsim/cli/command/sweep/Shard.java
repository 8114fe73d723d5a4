package portsim.cli.command.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The share of the points that one process runs: each {@code count}-th point.
 *
 * @param number from 1
 */
public record Shard(int number, int count) {
  /** All points. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final int COUNT_MAX = 100_000;
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** Reads a shard such as {@code 3/8}; null where it is none. */
  public static @Nullable Shard of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return null;
    }
    int number = Integer.parseInt(form.group(1));
    int count = Integer.parseInt(form.group(2));
    boolean isShard = number >= 1 && number <= count && count <= COUNT_MAX;
    return isShard ? new Shard(number, count) : null;
  }

  /** How many of so many points are in it. */
  public long size(long points) {
    return points < number ? 0 : (points - number) / count + 1;
  }

  /** The index of its own points among all points. */
  public long index(long own) {
    return number - 1 + own * count;
  }

  /** The place of a point among its own; -1 of a point of another shard. */
  long own(long index) {
    return index % count == number - 1 ? index / count : -1;
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
