package portsim.advice.explain;

import java.time.Duration;
import java.util.List;
import portsim.record.Numbers;
import portsim.record.journal.ConnectionState;

/** Numbers, times and lists in the sentences of an explanation. */
final class Phrases {
  private Phrases() {}

  /** Such as {@code 1 port} or {@code 3,976 ports}. */
  static String count(long number, String thing) {
    return Numbers.grouped(number) + " " + (number == 1 ? thing : thing + "s");
  }

  static String seconds(long nanos) {
    return Numbers.seconds(nanos) + " s";
  }

  static String seconds(Duration time) {
    return seconds(time.toNanos());
  }

  /** Who holds ports: {@code 3,900 by orders in TIME_WAIT and 76 by reports, ESTABLISHED}. */
  static String holders(List<Holding> holdings) {
    return and(
        holdings.stream()
            .map(each -> Numbers.grouped(each.ports()) + " by " + holder(each))
            .toList());
  }

  /** Such as {@code orders in TIME_WAIT}. */
  static String holder(Holding holding) {
    boolean open = holding.state() == ConnectionState.ESTABLISHED;
    return holding.workload() + (open ? ", " : " in ") + holding.state();
  }

  /** Parts one behind the other, the last with an "and" before it. */
  static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join("; ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Users and security contexts are numbered from 0, and people count from 1. */
  static String number(int index) {
    return Numbers.grouped(index + 1L);
  }
}
