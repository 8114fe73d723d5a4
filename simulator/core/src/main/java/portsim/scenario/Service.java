package portsim.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.client.Component;
import portsim.client.Queueing;
import portsim.client.Threading;
import portsim.workload.Rate;

/** How fast what stands between calls and their connections lets them through. */
final class Service {
  private Service() {}

  /**
   * The greatest rate; null where nothing limits it.
   *
   * @param call how long a call has its connection on average
   */
  static @Nullable Rate rate(Component component, Duration call) {
    Rate played = played(component.queueing(), call);
    Rate served = served(component.threading(), call);
    if (played == null || served == null) {
      return played == null ? served : played;
    }
    return lesser(played, served);
  }

  /** The lesser of two rates. */
  static Rate lesser(Rate one, Rate other) {
    return one.perSecond() < other.perSecond() ? one : other;
  }

  private static @Nullable Rate played(Queueing queueing, Duration call) {
    return queueing.pace() == null
        ? rate(queueing.players(), call)
        : new Rate(queueing.pace().count(), queueing.pace().per().toNanos());
  }

  private static @Nullable Rate served(Threading threading, Duration call) {
    if (threading instanceof Threading.Apartment apartment) {
      return rate(1, call.plus(apartment.threadSwitch()));
    }
    if (threading instanceof Threading.Synchronized objects) {
      return rate(objects.objects(), call);
    }
    return threading instanceof Threading.Lock lock
        ? rate(1, lock.held().compareTo(call) < 0 ? lock.held() : call)
        : null;
  }

  private static @Nullable Rate rate(long count, Duration per) {
    return count == 0 || per.isZero() ? null : new Rate(count, per.toNanos());
  }
}
