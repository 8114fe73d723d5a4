package portsim.record.journal;

import java.util.List;
import portsim.record.FailureCause;

/** The failed attempts of calls to get a connection, or to keep it, as they happened. */
public final class Failures {
  /** The connection of a failure that had none. */
  public static final int NO_CONNECTION = -1;

  private static final List<FailureCause> CAUSES = List.of(FailureCause.values());

  private final LongColumn nanos = new LongColumn();
  private final IntColumn changes = new IntColumn();
  private final IntColumn holder = new IntColumn();
  private final IntColumn user = new IntColumn();
  private final IntColumn context = new IntColumn();
  private final IntColumn connection = new IntColumn();
  private final LongColumn askedNanos = new LongColumn();
  private final ByteColumn cause = new ByteColumn();
  private final ByteColumn last = new ByteColumn();

  int add(
      long atNanos,
      int changesBefore,
      int ofHolder,
      FailedCall call,
      FailureCause why,
      int ofConnection) {
    nanos.add(atNanos);
    changes.add(changesBefore);
    holder.add(ofHolder);
    user.add(call.user());
    context.add(call.context());
    askedNanos.add(call.askedNanos());
    connection.add(ofConnection);
    cause.add(CAUSES.indexOf(why));
    last.add(0);
    return size() - 1;
  }

  void setFinal(int failure) {
    last.set(failure, 1);
  }

  void cut(long fromNanos) {
    int kept = size();
    while (kept > 0 && nanos(kept - 1) >= fromNanos) {
      kept--;
    }
    for (IntColumn column : new IntColumn[] {changes, holder, user, context, connection}) {
      column.cut(kept);
    }
    nanos.cut(kept);
    askedNanos.cut(kept);
    cause.cut(kept);
    last.cut(kept);
  }

  public int size() {
    return nanos.size();
  }

  public long nanos(int failure) {
    return nanos.get(failure);
  }

  /** How many changes happened before it, those of its own instant among them. */
  public int changesBefore(int failure) {
    return changes.get(failure);
  }

  /** The number of the holder whose call it was. */
  public int holder(int failure) {
    return holder.get(failure);
  }

  /** Who made the call, by number from 0. */
  public int user(int failure) {
    return user.get(failure);
  }

  /** The security context in which it was made, by number from 0. */
  public int context(int failure) {
    return context.get(failure);
  }

  /** When it asked for a connection, the last time. */
  public long askedNanos(int failure) {
    return askedNanos.get(failure);
  }

  public FailureCause cause(int failure) {
    return CAUSES.get(cause.get(failure));
  }

  /** Whether the call fails with it; otherwise it tries again. */
  public boolean isFinal(int failure) {
    return last.get(failure) == 1;
  }

  /** The connect that failed, or the connection that was lost; {@link #NO_CONNECTION} for none. */
  public int connection(int failure) {
    return connection.get(failure);
  }

  /** The first failure at an instant or later; {@link #size} where there is none. */
  public int firstFrom(long fromNanos) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nanos(middle) < fromNanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
