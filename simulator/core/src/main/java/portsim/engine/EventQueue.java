package portsim.engine;

/** Events of all kinds with delays of any length. */
final class EventQueue extends Source {
  private final EventCalendar calendar;
  private final EventBuckets events = new EventBuckets();

  EventQueue(EventCalendar calendar) {
    this.calendar = calendar;
  }

  void add(long atNanos, long order, long ticket) {
    events.add(atNanos, order, ticket);
    next(events);
  }

  @Override
  protected void fire() {
    int kind = EventOrder.kind(events.dueOrder);
    long ticket = events.take();
    next(events);
    if (calendar.subjects(kind).isValid(ticket)) {
      calendar.handler(kind).handle(Subjects.subject(ticket));
    }
  }
}
