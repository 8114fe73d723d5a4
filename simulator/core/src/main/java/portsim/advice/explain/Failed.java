package portsim.advice.explain;

import java.util.Objects;
import portsim.record.FailureCause;
import portsim.record.journal.Cursor;
import portsim.record.journal.Holder;
import portsim.record.journal.Journal;
import portsim.scenario.CallError;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * A failed attempt of a call.
 *
 * @param cursor stands where it fails
 * @param scope the ports that its connection could have
 * @param number that of the failure in the journal
 */
record Failed(Scenario scenario, Journal journal, Cursor cursor, PortScope scope, int number) {
  int holderNumber() {
    return journal.failures().holder(number);
  }

  Holder holder() {
    return journal.holders().get(holderNumber());
  }

  Workload workload() {
    return Objects.requireNonNull(scenario.workloads().get(holder().workload()));
  }

  Host host() {
    return Objects.requireNonNull(scenario.hosts().get(workload().from()));
  }

  Server server() {
    return Objects.requireNonNull(scenario.servers().get(workload().to()));
  }

  /** The name of the machine that its call is made on. */
  String machine() {
    return journal.machines().get(holder().machine()).name();
  }

  FailureCause cause() {
    return journal.failures().cause(number);
  }

  long nanos() {
    return journal.failures().nanos(number);
  }

  long askedNanos() {
    return journal.failures().askedNanos(number);
  }

  int user() {
    return journal.failures().user(number);
  }

  int context() {
    return journal.failures().context(number);
  }

  /** The connect that failed, or the connection that was lost; negative for none. */
  int connection() {
    return journal.failures().connection(number);
  }

  /** For how many identities its holder has connections. */
  int identities() {
    return cursor.identities(holderNumber());
  }

  /** What an application reads of it. */
  CallError error(boolean unanswered) {
    return CallError.of(workload(), scenario, cause(), unanswered);
  }

  /** The end of a chain: what is seen of it, and whether the call goes on trying. */
  Reason seen(String so, boolean unanswered) {
    String again = journal.failures().isFinal(number) ? "" : "; the call tries again";
    return new Reason(Reason.Topic.ERROR, so + ": " + error(unanswered).error().title() + again);
  }
}
