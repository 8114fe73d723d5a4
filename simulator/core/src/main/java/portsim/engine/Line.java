package portsim.engine;

/** Events of one kind that are due in the order of scheduling. */
final class Line extends Source implements Lane, Succession {
  private final EventCalendar calendar;
  private final long delayNanos;
  private final long rankAndKind;
  private final EventHandler handler;
  private final Subjects subjects;
  private final EventRing events = new EventRing();
  private long lastNanos;

  Line(EventCalendar calendar, long delayNanos, Rank rank, int kind) {
    this.calendar = calendar;
    this.delayNanos = delayNanos;
    rankAndKind = EventOrder.of(rank, 0, kind);
    handler = calendar.handler(kind);
    subjects = calendar.subjects(kind);
  }

  @Override
  public void schedule(int subject) {
    schedule(calendar.after(delayNanos), subject);
  }

  @Override
  public void schedule(long atNanos, int subject) {
    if (atNanos < lastNanos) {
      throw new IllegalArgumentException(
          "cannot schedule at " + atNanos + " ns behind an event at " + lastNanos + " ns");
    }
    lastNanos = atNanos;
    long order = rankAndKind | EventOrder.sequence(calendar.nextSequence());
    events.add(atNanos, order, subjects.ticket(subject));
    next(events);
  }

  @Override
  protected void fire() {
    long ticket = events.take();
    next(events);
    if (subjects.isValid(ticket)) {
      handler.handle(Subjects.subject(ticket));
    }
  }
}
