package portsim.advice.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Tries the remedies out that there are for a scenario, one by one, with its seed. */
public final class RemedyTrials {
  /** All kinds of remedies; of those that help alike, the first is the first. */
  private static final List<RemedyRule> RULES =
      List.of(
          new Pooling(),
          new OneIdentity(),
          new Releasing(),
          new LargerPool(),
          new IdleCleanup(),
          new NoPortBinding(),
          new WiderRange(),
          new TimeWaitReuse(),
          new ShorterTimeWait(),
          new MoreDestinations(),
          new MoreSources(),
          new OtherClosing(),
          new LargerBacklog(),
          new FewerInTimeWait(),
          new ReuseAddress(),
          new OrphanTimeout(),
          new ServersOwnSettings(),
          new SettingsOfThePast());

  /** The names of the machines' findings about a setting. */
  private static final String WITHOUT_EFFECT = "setting-without-effect";

  private final ScenarioTemplate template;
  private final String variant;
  private final Runs runs;
  private final List<Treated> helping = new ArrayList<>();
  private final List<Treated> useless = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private int count;

  private RemedyTrials(ScenarioTemplate template, String variant, Runs runs) {
    this.template = template;
    this.variant = variant;
    this.runs = runs;
  }

  /**
   * Tries all of them out.
   *
   * @param sets what the user set beside the file
   * @param searches whether rates are searched for that no formula tells
   * @return null where the user has had enough
   */
  public static @Nullable Remedies of(
      ScenarioTemplate file, String variant, List<Setter> sets, boolean searches, Runs runs) {
    List<Setter> withoutExpectations = new ArrayList<>(sets);
    withoutExpectations.addAll(new Changes().remove("expect").all());
    ScenarioTemplate one = file.only(variant, withoutExpectations);
    return new RemedyTrials(one, variant, runs).all(searches);
  }

  private @Nullable Remedies all(boolean searches) {
    Scenario scenario = Objects.requireNonNull(with(List.of(), new Problems()));
    Course before = course("as it is", scenario);
    if (before == null) {
      return null;
    }
    List<Remedy> found = new ArrayList<>();
    Patient patient = new Patient(template, scenario, before.run());
    RULES.forEach(rule -> rule.look(patient, found::add));
    for (Remedy remedy : found) {
      if (!tryOut(remedy, before)) {
        return null;
      }
    }
    if (searches && !search(new RateSearch(patient, this::course))) {
      return null;
    }
    helping.sort(Treated.best(Sustained.asked(scenario)));
    return new Remedies(template.name(), variant, before, helping, useless, refused, count);
  }

  private @Nullable Scenario with(List<Setter> changes, Problems problems) {
    ScenarioFile file = template.with(changes, problems);
    return file == null ? null : file.base();
  }

  private @Nullable Course course(String what, Scenario scenario) {
    RunRecord run = runs.run(what, scenario);
    count++;
    return run == null || run.cancelled() ? null : Course.of(scenario, run);
  }

  /** Whether it could be tried; if not, the user has had enough. */
  private boolean tryOut(Remedy remedy, Course before) {
    Problems problems = new Problems();
    Scenario scenario = with(remedy.changes(), problems);
    if (scenario == null) {
      refused.add(new Refused(remedy, reason(remedy, problems)));
      return true;
    }
    Course course = course(remedy.name(), scenario);
    if (course == null) {
      return false;
    }
    boolean isSame = course.isLike(before);
    if (course.isBetterThan(before) && !isSame) {
      helping.add(new Treated(remedy, course, false, ""));
    } else {
      useless.add(new Treated(remedy, course, isSame, why(remedy, course, before)));
    }
    return true;
  }

  private static String reason(Remedy remedy, Problems problems) {
    if (!remedy.ifNothing().isEmpty()) {
      return remedy.ifNothing();
    }
    Problem first = problems.sorted().get(0);
    return first.hint().isEmpty() ? first.message() : first.message() + ": " + first.hint();
  }

  /** Why it does not help: what was known before, or what the run found. */
  private static String why(Remedy remedy, Course course, Course before) {
    if (!remedy.ifNothing().isEmpty()) {
      return remedy.ifNothing();
    }
    return course.run().findings().stream()
        .filter(each -> each.id().equals(WITHOUT_EFFECT))
        .filter(each -> !before.run().findings().contains(each))
        .map(each -> each.text().replaceFirst("\\.$", ""))
        .findFirst()
        .orElse("");
  }

  /** Whether the user had the patience. */
  private boolean search(RateSearch search) {
    for (int i = 0; i < helping.size(); i++) {
      Treated treated = helping.get(i);
      if (treated.course().sustained() == null && !search.isCancelled()) {
        Sustained rate = search.of(treated.remedy(), treated.course());
        helping.set(i, new Treated(treated.remedy(), treated.course().sustaining(rate), false, ""));
      }
    }
    return !search.isCancelled();
  }
}
