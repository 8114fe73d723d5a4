package portsim.cli.recordings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import portsim.cli.Markdown;
import portsim.cli.report.Agreement;
import portsim.record.Numbers;
import portsim.replay.RecordedAttempt;
import portsim.replay.ReplayResult;
import portsim.replay.ReplayResult.Deviation;

/** The page that holds the model's replay of all recordings beside what was recorded. */
final class ValidationPage {
  private static final String INTRODUCTION =
      """
      The build replays every case of [the recordings](../recordings/README.md) and writes this
      page. The `linux` profile is told what the machine was told: its settings, when each attempt
      began, to which destination, what was done to its socket, how long it was held and who closed
      it. It is told neither outcomes nor ports. An attempt agrees if the simulated outcome is the
      recorded one, the name of the error included.

      `portsim replay recordings` shows the same, and explains the first disagreement of each case.\
      """;

  private static final Map<String, String> TRIED = tried();

  private static final String ERLANG =
      """
      Without a port a connect fails at once: ports are a loss system, and with Poisson arrivals and
      TIME_WAIT as a part of the service, Erlang's formula B gives the share that fails. A port is
      taken for the hold of 2 s on average and a TIME_WAIT of 61.024 s, the mean of a time that a grid
      of 2.048 s rounds up from 60 s. The formula knows the steady state alone, and the cold start
      makes waves that last; so the first 120 s do not count here, and what is left of ten minutes is
      a short time. *Drawn* is the load that this seed really offered.\
      """;

  private final Markdown page = new Markdown();
  private final List<Recording> all;

  private ValidationPage(List<Recording> all) {
    this.all = all;
  }

  static String text() {
    ValidationPage validation = new ValidationPage(Recordings.all());
    validation.page.heading(1, "Validation").paragraph(INTRODUCTION);
    validation.groups();
    validation.erlang();
    validation.limits();
    validation.cases();
    return validation.page.toString();
  }

  private static Map<String, String> tried() {
    Map<String, String> tried = new LinkedHashMap<>();
    tried.put("E1", "how long TIME_WAIT lasts");
    tried.put("E2", "the highest rate that 300 ports sustain");
    tried.put("E3", "tcp_tw_reuse, its delay, timestamps");
    tried.put("E4", "several destinations");
    tried.put("E5", "bound sockets, alone and beside others");
    tried.put("E6", "connections that are held");
    tried.put("E7", "reset by the client");
    tried.put("E8", "the server closes first; CLOSE_WAIT");
    tried.put("E9", "tcp_max_tw_buckets");
    tried.put("E10", "ip_local_reserved_ports");
    tried.put("E11", "which port is next; odd ranges");
    tried.put("E12", "a listener that does not accept");
    tried.put("E13", "Poisson arrivals");
    tried.put("E14", "mixed");
    tried.put("E15", "IP_LOCAL_PORT_RANGE");
    tried.put("E16", "the server closes late or never; FIN_WAIT_2");
    tried.put("E17", "nobody listens");
    return tried;
  }

  private void groups() {
    page.heading(2, "Recorded against simulated");
    page.table("cases", "what was tried", "number", "attempts", "recorded", "simulated", "agree");
    TRIED.forEach(
        (experiment, about) ->
            group(
                experiment,
                about,
                all.stream().filter(each -> each.experiment().equals(experiment)).toList()));
    group("all", "", all);
  }

  private void group(String name, String about, List<Recording> group) {
    List<ReplayResult> results = group.stream().map(Recording::result).toList();
    long attempts = Agreement.attempts(results);
    page.row(
        List.of(
            name,
            about,
            Integer.toString(group.size()),
            Numbers.grouped(attempts),
            ok(results, ReplayResult::recorded),
            ok(results, ReplayResult::simulated),
            Agreement.percent(Agreement.agreed(results), attempts)));
  }

  private static String ok(
      List<ReplayResult> results, Function<ReplayResult, Map<String, Integer>> counts) {
    ToIntFunction<ReplayResult> ok = result -> counts.apply(result).getOrDefault("ok", 0);
    return Numbers.grouped(results.stream().mapToInt(ok).sum()) + " ok";
  }

  private void erlang() {
    page.heading(2, "Erlang's formula").paragraph(ERLANG);
    page.table("case", "rate", "Erlang B", "Erlang B, drawn", "recorded", "simulated");
    for (Recording each : all) {
      if (each.rate() > 0 && ErlangB.isOf(each)) {
        ErlangB formula = new ErlangB(each);
        page.row(
            List.of(
                each.name(),
                each.rate() + "/s",
                share(formula.asPlanned()),
                share(formula.asDrawn()),
                share(formula.blocked(RecordedAttempt::outcome)),
                share(formula.blockedInTheReplay())));
      }
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private void limits() {
    int near = sum(result -> result.nearBoundary());
    int disagreedNear = sum(result -> result.disagreedNearBoundary());
    int disagreed = sum(result -> result.attempts() - result.agreed());
    page.heading(2, "What is not modelled");
    page.paragraph(
        "- **Jitter.** A machine is late by microseconds, at times by milliseconds, and the phase of"
            + " the timer grid was measured to about half a millisecond. "
            + Numbers.grouped(near)
            + " attempts began within 3 ms of an instant at which the grid frees ports; "
            + Numbers.grouped(disagreedNear)
            + (disagreedNear == 1 ? " of them disagrees" : " of them disagree")
            + ", and where it does, those behind it find other ports free. All in all "
            + Numbers.grouped(disagreed)
            + " attempts disagree.\n"
            + reordering()
            + "\n- **Which ports the kernel draws.** It looks for one in an order that is random."
            + " Ports are not compared; in a range with an odd number of ports ("
            + String.join(", ", decidedByChance())
            + ") chance even decides how many are found, or when: some seeds of the model give what"
            + " was recorded, others do not. Up to 100 seeds are tried, and the first that agrees"
            + " most is reported; that outcomes differ between seeds is a condition.\n"
            + "- **Other kernels.** All was recorded on one version with HZ=250. The grids of 100,"
            + " 300 and 1000 are derived from the kernel's source, not measured.");
  }

  private int sum(ToIntFunction<ReplayResult> number) {
    return all.stream().map(Recording::result).mapToInt(number).sum();
  }

  private String reordering() {
    List<String> lost = new ArrayList<>();
    for (Recording each : all) {
      if (each.lost() > 0) {
        ReplayResult result = each.result();
        lost.add(
            each.name()
                + ": "
                + each.lost()
                + " lost, "
                + (result.attempts() - result.agreed())
                + " of "
                + Numbers.grouped(result.attempts())
                + " attempts disagree");
      }
    }
    return "- **Reordered packets.** Where the client was not pinned to one CPU, a connection now and"
        + " then ended without its TIME_WAIT, and its port was free at once ("
        + String.join("; ", lost)
        + ").";
  }

  private List<String> decidedByChance() {
    return all.stream().filter(Recording::isDecidedByChance).map(Recording::name).toList();
  }

  private void cases() {
    page.heading(2, "All cases");
    page.paragraph(
        "`r → s` is recorded and simulated where they differ. The last two columns are the counts of"
            + " the second in which they differ most.");
    page.table(
        "case", "attempts", "agree", "outcomes", "first failure", "ESTABLISHED", "TIME_WAIT");
    for (Recording each : all) {
      ReplayResult result = each.result();
      page.row(
          List.of(
              each.name(),
              Numbers.grouped(result.attempts()),
              Agreement.percent(result),
              both(Recording.outcomes(result.recorded()), Recording.outcomes(result.simulated())),
              both(
                  instant(result.recordedFirstFailureNanos()),
                  instant(result.simulatedFirstFailureNanos())),
              deviation(result.establishedDeviation()),
              deviation(result.timeWaitDeviation())));
    }
  }

  private static String instant(Long nanos) {
    return nanos == null ? "never" : Numbers.seconds(nanos) + " s";
  }

  private static String deviation(Deviation deviation) {
    return deviation.recorded() == deviation.simulated()
        ? ""
        : deviation.recorded()
            + " → "
            + deviation.simulated()
            + " at "
            + Numbers.seconds(deviation.atNanos())
            + " s";
  }

  private static String both(String recorded, String simulated) {
    return recorded.equals(simulated) ? recorded : recorded + " → " + simulated;
  }
}
