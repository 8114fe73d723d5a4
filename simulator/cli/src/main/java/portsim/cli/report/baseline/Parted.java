package portsim.cli.report.baseline;

import portsim.record.Numbers;
import portsim.record.events.Difference;
import portsim.record.events.Event;
import portsim.record.events.EventComparison;
import portsim.record.events.Parting;

/** Where the events of two runs part, in a sentence. */
public final class Parted {
  private Parted() {}

  /** The sentence, without a full stop. */
  public static String text(EventComparison events) {
    if (events.isSame()) {
      return "no event differs: what is counted of them has changed, or what is expected";
    }
    if (events.partings().isEmpty()) {
      return "the same events come in another order " + between(events);
    }
    Parting first = events.partings().get(0);
    return events.isExact()
        ? "the first event that differs: " + exactly(first)
        : "the first event that differs is " + between(events) + "; certain is " + vaguely(first);
  }

  private static String between(EventComparison events) {
    String from = "from " + seconds(events.fromNanos());
    boolean isOpen = events.untilNanos() == Long.MAX_VALUE;
    return isOpen ? from + " on" : from + " to " + seconds(events.untilNanos());
  }

  private static String exactly(Parting parting) {
    Event was = parting.difference().was();
    Event is = parting.difference().is();
    if (is == null) {
      return (was == null ? "now" : at(parting, was) + " in the baseline, and now")
          + " none does after the first "
          + count(parting.difference().same());
    }
    if (was == null) {
      return at(parting, is) + "; " + before(parting.difference());
    }
    return was.nanos() < is.nanos()
        ? at(parting, was) + " in the baseline, and now " + at(parting, is)
        : at(parting, is) + "; in the baseline " + at(parting, was);
  }

  private static String before(Difference difference) {
    if (difference.before() == 0) {
      return "in the baseline none did";
    }
    return difference.same() == difference.before()
        ? "in the baseline no more than " + count(difference.same()) + " did"
        : "in the baseline this one was another";
  }

  private static String vaguely(Parting parting) {
    Difference difference = parting.difference();
    String which = "'" + parting.workload() + " " + parting.kind().slug() + "'";
    String same =
        difference.same() == 0
            ? ""
            : " the first " + count(difference.same()) + " are the same and";
    String next = difference.is() == null ? "" : "; the next is " + at(parting, difference.is());
    return "that of the events "
        + which
        + same
        + " one of the first "
        + count(difference.differsBy())
        + " is not"
        + next;
  }

  private static String at(Parting parting, Event event) {
    return "at "
        + seconds(event.nanos())
        + " "
        + parting.kind().sentence(parting.workload(), event.value());
  }

  private static String seconds(long nanos) {
    return Numbers.seconds(nanos) + " s";
  }

  private static String count(long count) {
    return Numbers.grouped(count);
  }
}
