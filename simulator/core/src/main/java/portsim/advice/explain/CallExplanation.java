package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.FailureCause;
import portsim.record.journal.Cursor;
import portsim.record.journal.Failures;
import portsim.record.journal.Journal;
import portsim.scenario.Scenario;

/**
 * Explains the failed attempts of a journal: each by a chain of causes with the numbers of its
 * instant. Failures in their order cost least, for it walks through the journal with them.
 */
public final class CallExplanation {
  private final Scenario scenario;
  private final Journal journal;
  private final Cursor cursor;
  private final List<@Nullable PortScope> scopes = new ArrayList<>();

  /** Explains what is in the journal of a run of a scenario. */
  public CallExplanation(Scenario scenario, Journal journal) {
    this.scenario = scenario;
    this.journal = journal;
    cursor = journal.cursor();
    journal.holders().forEach(holder -> scopes.add(null));
  }

  /** What happened, such as {@code a call of orders fails at 198.8 s: no free port}. */
  public String title(int failure) {
    Failures failures = journal.failures();
    return (failures.isFinal(failure) ? "a call of " : "an attempt of a call of ")
        + journal.holders().get(failures.holder(failure)).workload()
        + " fails at "
        + Phrases.seconds(failures.nanos(failure))
        + ": "
        + failures.cause(failure).phrase();
  }

  /**
   * The causes of a failure, each leading to the next.
   *
   * @param failure its number in the journal
   */
  public List<Reason> of(int failure) {
    cursor.moveToFailure(failure);
    int holder = journal.failures().holder(failure);
    Failed failed = new Failed(scenario, journal, cursor, scope(holder), failure);
    FailureCause cause = failed.cause();
    return switch (cause) {
      case PORT_EXHAUSTED -> NoPort.of(failed);
      case REFUSED, TIMED_OUT -> NotAccepted.of(failed);
      case RESET -> Lost.of(failed);
      case POOL_TIMEOUT -> PoolWait.forConnection(failed);
      case OBJECT_TIMEOUT -> PoolWait.forObject(failed);
      case BLOCKED -> PoolWait.blocked(failed);
      case EXPIRED ->
          List.of(
              new Reason(
                  Reason.Topic.ERROR,
                  "the call was recorded, and its time was over before it was played: it had waited"
                      + " in the queue for "
                      + Phrases.seconds(failed.nanos() - failed.askedNanos())));
      case ABORTED ->
          List.of(
              new Reason(
                  Reason.Topic.ERROR,
                  "another call of its transaction failed, so that it gives its connection back and"
                      + " fails, too"));
    };
  }

  private PortScope scope(int holder) {
    PortScope known = scopes.get(holder);
    PortScope scope = known == null ? PortScope.of(journal, scenario, holder) : known;
    scopes.set(holder, scope);
    return scope;
  }
}
