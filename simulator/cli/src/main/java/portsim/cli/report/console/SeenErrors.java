package portsim.cli.report.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.cli.report.VariantResult;
import portsim.client.SqlClientPool;
import portsim.network.profile.SocketError;
import portsim.network.profile.SocketError.Wording;

/** What the users of the simulated platforms would read when a call fails. */
final class SeenErrors {
  private static final Wording POOL_TIMEOUT = new Wording("SqlClient", SqlClientPool.TIMEOUT_TEXT);

  private final Collection<SocketError> exhausted;
  private final boolean poolTimeouts;

  private SeenErrors(Collection<SocketError> exhausted, boolean poolTimeouts) {
    this.exhausted = exhausted;
    this.poolTimeouts = poolTimeouts;
  }

  static SeenErrors of(List<VariantResult> results) {
    Map<String, SocketError> exhausted = new LinkedHashMap<>();
    results.stream()
        .flatMap(result -> Outcome.of(result).exhaustedHosts().stream())
        .map(host -> host.host().profile().exhausted())
        .forEach(error -> exhausted.put(error.title(), error));
    boolean poolTimeouts =
        results.stream().anyMatch(result -> Outcome.of(result).poolTimeouts() > 0);
    return new SeenErrors(exhausted.values(), poolTimeouts);
  }

  void write(Page page) {
    if (!exhausted.isEmpty() || poolTimeouts) {
      page.heading("What a user sees");
    }
    exhausted.forEach(error -> write(error, page));
    if (poolTimeouts) {
      page.paragraph(Page.INDENT, Ink.FAILURE, "pool timeout");
      write(List.of(POOL_TIMEOUT), page);
    }
  }

  private static void write(SocketError error, Page page) {
    page.paragraph(Page.INDENT, Ink.FAILURE, error.title());
    if (!error.seenAs().isEmpty()) {
      write(error.seenAs(), page);
    } else if (!error.text().equals(error.name())) {
      page.paragraph(Page.INDENT + Page.INDENT, Ink.PLAIN, error.text());
    }
  }

  private static void write(List<Wording> wordings, Page page) {
    int widest = wordings.stream().mapToInt(each -> each.runtime().length()).max().orElse(0);
    for (Wording wording : wordings) {
      page.labelled(
          Page.INDENT + Page.INDENT, wording.runtime(), widest + 2, Ink.LABEL, wording.text());
    }
  }
}
