package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.client.PooledObjects;
import portsim.client.RpcBindings;
import portsim.network.Closing;
import portsim.network.port.TimeWaitRules;
import portsim.scenario.Workload;

/** What is no longer needed is given back: connections, proxies, objects. */
record Releasing() implements RemedyRule {
  private static final String WORKLOADS = "workloads";

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes closes = new Changes();
    Changes proxies = new Changes();
    Changes objects = new Changes();
    for (Workload workload : patient.workloads()) {
      String name = workload.name();
      if (workload.closes() == Closing.NEVER) {
        closes.set("client", WORKLOADS, name, "closes");
      }
      if (workload.closes() == Closing.SERVER
          && workload.otherCloses().equals(TimeWaitRules.FOR_EVER)) {
        closes.remove(WORKLOADS, name, "otherCloses");
      }
      if (workload.connections() instanceof RpcBindings rpc
          && rpc.releasing() instanceof portsim.client.Releasing.Never) {
        proxies.set("after-call", WORKLOADS, name, "connections", "release");
      }
      if (workload.connections() instanceof PooledObjects pooled
          && !pooled.use().release().isPrompt()) {
        objects.set("dispose", WORKLOADS, name, "connections", "objects", "release");
      }
    }
    addCloses(closes, found);
    addProxies(proxies, found);
    addObjects(objects, found);
  }

  private static void addCloses(Changes changes, Consumer<Remedy> found) {
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code(
                  "Close each connection when its work is done, in a finally block or with using.")
              .noting("Then its port is in TIME_WAIT for a while.", "RFC 9293, 3.6.1");
      found.accept(new Remedy("closing", "Close what is no longer needed", changes.all(), steps));
    }
  }

  private static void addProxies(Changes changes, Consumer<Remedy> found) {
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code("Release all proxies of the server application when a call is done.")
              .noting(
                  "Connections close only some minutes after the last release, and only if no"
                      + " object is left: under a steady load that is never.",
                  "KB 301512");
      found.accept(
          new Remedy("releasing", "Release remote objects after each call", changes.all(), steps));
    }
  }

  private static void addObjects(Changes changes, Consumer<Remedy> found) {
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code(
                  "Call Dispose when done with an object; setting the reference to null is not"
                      + " enough.")
              .noting(
                  "A client that uses the object after Dispose gets an exception.",
                  "Improving .NET Application Performance and Scalability, chapter 8");
      found.accept(new Remedy("dispose", "Dispose of objects after use", changes.all(), steps));
    }
  }
}
