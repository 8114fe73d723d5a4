package portsim.advice.remedy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Quantity;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/** A workload in two halves, each with half of its calls, so that they can differ otherwise. */
record Halves(Patient patient, Workload workload, Mapping half) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final String ARRIVALS = "arrivals";
  private static final String POISSON = "poisson";

  /** Null where its calls cannot be told apart: they come at no rate, or others depend on it. */
  static @Nullable Halves of(Patient patient, Workload workload) {
    Mapping node = patient.node(workload);
    boolean depends =
        !patient.scenario().timeline().isEmpty()
            || patient.template().at(List.of("workloads", workload.name() + "-half")) != null;
    Node arrivals = node == null || depends ? null : halved(node.get(ARRIVALS));
    return node == null || arrivals == null || isFollowed(patient, workload)
        ? null
        : new Halves(patient, workload, Changes.with(node, ARRIVALS, arrivals));
  }

  private static boolean isFollowed(Patient patient, Workload workload) {
    for (Workload other : patient.scenario().workloads().values()) {
      for (String key : List.of("within", "after")) {
        String follows = patient.template().text(List.of("workloads", other.name(), ARRIVALS, key));
        if (workload.name().equals(follows)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Node halved(@Nullable Node arrivals) {
    if (arrivals instanceof Scalar scalar) {
      Quantity rate = Quantity.of(scalar.text().strip());
      return rate == null ? null : Changes.text(rate.with(rate.number().divide(TWO)).text());
    }
    if (arrivals instanceof Mapping map && map.entries().size() == 1) {
      Node half = halved(map.get(POISSON));
      return half == null ? null : Changes.with(map, POISSON, half);
    }
    return null;
  }

  /** Puts both in the place of the workload, the other one with values of its own. */
  void put(Mapping other, Changes changes) {
    changes.set(half, "workloads", workload.name());
    changes.set(other, "workloads", workload.name() + "-half");
  }
}
