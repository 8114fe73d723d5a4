package portsim.run.finding;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import portsim.client.RpcBindings;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.PortTotals;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.binding.Suggestions;

/** Ports that ran out because the bindings of DCOM proxies held most of them. */
record BindingsTakePorts() implements FindingRule {
  private static final String SYMPTOMS =
      "KB 290512 reports high CPU utilization of COM+ applications whose bindings have taken all"
          + " client ports, error 462 in Visual Basic, and that DCOM was unable to communicate with"
          + " the computer. CPU is not simulated, but the state is reached";

  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      List<Workload> callers =
          outcome.workloads(host).stream()
              .filter(workload -> workload.connections().underlying() instanceof RpcBindings)
              .toList();
      PortTotals ports = outcome.ports(host);
      long kept = callers.stream().mapToLong(each -> kept(each, outcome)).sum();
      if (ports.outages().count() > 0 && kept * 2 >= ports.usable() && !callers.isEmpty()) {
        tell(host, callers, kept, outcome, found);
      }
    }
  }

  /** The most bindings of a workload. */
  private static long kept(Workload workload, Outcome outcome) {
    return Objects.requireNonNull(outcome.workload(workload).pool()).peakSize();
  }

  private static void tell(
      Host host, List<Workload> callers, long kept, Outcome outcome, Consumer<Finding> found) {
    String of = "hosts." + host.name() + ": ";
    long contexts =
        callers.stream().mapToLong(each -> outcome.workload(each).identities().peakLive()).sum();
    if (contexts > 1) {
      String many = of + contexts(contexts, kept, addresses(callers, outcome));
      found.accept(new Finding("many-security-contexts", many, false));
    }
    String cause = contexts > 1 ? severalContexts(contexts) : oneContext(kept);
    found.accept(new Finding("com-high-cpu", of + SYMPTOMS + cause, false));
  }

  private static String addresses(List<Workload> callers, Outcome outcome) {
    return Suggestions.list(callers.stream().map(outcome::address).distinct().toList());
  }

  private static String contexts(long contexts, long kept, String addresses) {
    return "up to "
        + Numbers.grouped(kept)
        + " connections to "
        + addresses
        + " for "
        + Numbers.grouped(contexts)
        + " security contexts: netstat -n on the client shows its ports ESTABLISHED with the same"
        + " port of the server (KB 301512). What helps, in the order of the article: calls in fewer"
        + " contexts; releasing all objects of the application again and again;"
        + " RpcMgmtEnableIdleCleanup. More ports, or a restart of the application, postpone it.";
  }

  private static String severalContexts(long contexts) {
    return ", here for "
        + Numbers.grouped(contexts)
        + " security contexts, which is the other cause, that of KB 301512.";
  }

  private static String oneContext(long kept) {
    return ", and for the article's cause: so many calls at a time that one security context came to "
        + Numbers.grouped(kept)
        + " bindings, which stay when the calls are over. Its fix lets RPC clean up idle bindings"
        + " earlier, as idleCleanup does.";
  }
}
