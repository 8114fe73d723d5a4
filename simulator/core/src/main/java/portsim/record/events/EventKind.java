package portsim.record.events;

import org.jspecify.annotations.Nullable;

/** What can happen to a call or a connection; at one instant, mostly in this order. */
public enum EventKind {
  TIMELINE("timeline", Of.TIMELINE, "is carried out"),
  ASKS("asks", Of.CALL, "asks for a connection"),
  BLOCKED("is-blocked", Of.CALL, "is blocked by its pool"),
  POOL_TIMEOUT("pool-timeout", Of.CALL, "waits for its pool in vain"),
  CONNECT_WITHOUT_PORT("connect-without-port", Of.CONNECT, "finds no port"),
  TAKES_PORT("takes-port", Of.CONNECTION, "takes"),
  BACKLOG_RESET("backlog-reset", Of.SYN, "is reset, the backlog being full"),
  BACKLOG_DROPPED("backlog-dropped", Of.SYN, "is dropped, the backlog being full"),
  SERVER_DOWN("server-down", Of.SYN, "is reset, the server being down"),
  UNANSWERED("unanswered", Of.SYN, "is not answered"),
  ESTABLISHED("established", Of.CONNECTION, "is established on"),
  FIN_WAIT("fin-wait", Of.CONNECTION, "goes to FIN_WAIT on"),
  CLOSE_WAIT("close-wait", Of.CONNECTION, "goes to CLOSE_WAIT on"),
  LAST_ACK("last-ack", Of.CONNECTION, "goes to LAST_ACK on"),
  TIME_WAIT("time-wait", Of.CONNECTION, "goes to TIME_WAIT on"),
  FREES_PORT("frees-port", Of.CONNECTION, "frees"),
  GETS_NEW("gets-new", Of.CALL, "gets a new connection"),
  GETS_USED("gets-used", Of.CALL, "gets a used connection"),
  ENDS("ends", Of.CALL, "ends"),
  FINDS_NO_PORT("finds-no-port", Of.CALL, "finds no port"),
  REFUSED("is-refused", Of.CALL, "is refused"),
  TIMED_OUT("times-out", Of.CALL, "gets no answer"),
  LOST("is-lost", Of.CALL, "loses its connection"),
  EXPIRED("expires", Of.CALL, "has expired when it is to be played"),
  OBJECT_TIMEOUT("object-timeout", Of.CALL, "waits for an object in vain");

  /** What the number of an event means. */
  private enum Of {
    TIMELINE,
    CALL,
    CONNECT,
    CONNECTION,
    SYN
  }

  private static final int MACHINE_BITS = 32;

  private final String slug;
  private final Of of;
  private final String verb;

  EventKind(String slug, Of of, String verb) {
    this.slug = slug;
    this.of = of;
    this.verb = verb;
  }

  /** The kind of this name in a file; null where there is none. */
  public static @Nullable EventKind ofSlug(String slug) {
    for (EventKind kind : values()) {
      if (kind.slug.equals(slug)) {
        return kind;
      }
    }
    return null;
  }

  /** Its name in a file. */
  public String slug() {
    return slug;
  }

  /**
   * The number of an event.
   *
   * @param machine the number of the machine in its fleet, from 1; 0 where there is no fleet
   * @param number a port, a user, an entry of the timeline; 0 where there is none to name
   */
  public static long value(int machine, int number) {
    return (long) machine << MACHINE_BITS | number;
  }

  /** An event in a sentence without a full stop. */
  public String sentence(String workload, long value) {
    int number = (int) value;
    int machine = (int) (value >> MACHINE_BITS);
    String where = machine == 0 ? "" : " (machine " + machine + ")";
    return switch (of) {
      case TIMELINE -> "entry " + number + " of the timeline " + verb;
      case CALL -> "a call of " + workload + user(number) + " " + verb + where;
      case CONNECT -> "a connect of " + workload + " " + verb + where;
      case CONNECTION -> "a connection of " + workload + " " + verb + " port " + number + where;
      case SYN -> "a SYN of " + workload + " from port " + number + " " + verb + where;
    };
  }

  private static String user(int number) {
    return number == 0 ? "" : ", user " + number + ",";
  }
}
