package portsim.client;

import java.time.Duration;

/** When a client releases the objects of a server application that its calls acquired. */
public sealed interface Releasing {
  /** Never: the references are leaked, or kept for the next call. */
  record Never() implements Releasing {}

  /** At the end of each call. */
  record AfterCall() implements Releasing {}

  /** All that no call is using, again and again, as a garbage collector does. */
  record Every(Duration period) implements Releasing {}
}
