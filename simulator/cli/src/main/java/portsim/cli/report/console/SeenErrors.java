package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portsim.cli.report.SeenError;
import portsim.cli.report.VariantResult;
import portsim.network.profile.SocketError;
import portsim.network.profile.SocketError.Wording;
import portsim.record.FailureCause;
import portsim.scenario.Driver;

/** What the users of the simulated platforms would read when a call fails. */
final class SeenErrors {
  /** The order in which they are told. */
  private static final List<FailureCause> ORDER =
      List.of(
          FailureCause.PORT_EXHAUSTED,
          FailureCause.REFUSED,
          FailureCause.TIMED_OUT,
          FailureCause.RESET,
          FailureCause.POOL_TIMEOUT,
          FailureCause.OBJECT_TIMEOUT);

  /** By the titles of the errors. */
  private final Map<String, List<SeenError>> seen;

  private SeenErrors(Map<String, List<SeenError>> seen) {
    this.seen = seen;
  }

  static SeenErrors of(List<VariantResult> results) {
    List<SeenError> all =
        results.stream().flatMap(result -> SeenError.of(result).stream()).toList();
    Map<String, List<SeenError>> byTitle = new LinkedHashMap<>();
    for (FailureCause cause : ORDER) {
      all.stream()
          .filter(each -> each.cause() == cause)
          .forEach(
              each ->
                  byTitle
                      .computeIfAbsent(each.error().title(), title -> new ArrayList<>())
                      .add(each));
    }
    return new SeenErrors(byTitle);
  }

  void write(Page page) {
    if (!seen.isEmpty()) {
      page.heading("What a user sees");
    }
    seen.values().forEach(same -> write(same, page));
  }

  private static void write(List<SeenError> same, Page page) {
    SocketError error = same.get(0).error();
    page.paragraph(Page.INDENT, Ink.FAILURE, error.title());
    Collection<Wording> wordings = wordings(same);
    if (!wordings.isEmpty()) {
      write(wordings, page);
    } else if (!error.text().equals(error.name())) {
      page.paragraph(Page.INDENT + Page.INDENT, Ink.PLAIN, error.text());
    }
  }

  /** Those of the drivers; and all that there are, where a workload names none. */
  private static Collection<Wording> wordings(List<SeenError> same) {
    Set<Wording> wordings = new LinkedHashSet<>();
    for (SeenError each : same) {
      Driver driver = each.driver();
      if (driver != null) {
        wordings.add(new Wording(driver.title(), each.text()));
      }
    }
    same.stream()
        .filter(each -> each.driver() == null)
        .forEach(each -> wordings.addAll(each.error().seenAs()));
    return wordings;
  }

  private static void write(Collection<Wording> wordings, Page page) {
    int widest = wordings.stream().mapToInt(each -> each.runtime().length()).max().orElse(0);
    for (Wording wording : wordings) {
      page.labelled(
          Page.INDENT + Page.INDENT, wording.runtime(), widest + 2, Ink.LABEL, wording.text());
    }
  }
}
