package portsim.cli.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.PortTimeline;
import portsim.record.Numbers;
import portsim.scenario.ScenarioFile;

/** The main chart of a scenario: the ports of each variant over time, side by side. */
public final class PortFigure {
  private static final int WIDTH = 1280;
  private static final double MARGIN = 36;
  private static final double GAP = 36;
  private static final double TOP = 122;
  private static final double HEADER = 62;
  private static final double STORY_LINE = Lettering.BODY.size() * 1.35;
  private static final double NOTE = 22;
  private static final int STORY_LINES_MAX = 2;

  private final ScenarioFile file;
  private final PanelChoice choice;
  private final Sheet sheet = new Sheet();
  private final int across;
  private final int rows;
  private final double gutter;
  private final long stripMost;
  private final double storyHeight;

  private PortFigure(ScenarioFile file, PanelChoice choice) {
    this.file = file;
    this.choice = choice;
    across = across(choice.panels().size());
    rows = (choice.panels().size() + across - 1) / across;
    gutter =
        choice.panels().stream()
                .mapToDouble(
                    panel -> Lettering.LABEL.width(Numbers.grouped(panel.ports().capacity())))
                .reduce(40, Math::max)
            + 14;
    stripMost = stripMost();
    storyHeight =
        choice.panels().stream().mapToInt(panel -> story(panel).size()).max().orElse(1)
            * STORY_LINE;
  }

  /**
   * Draws it.
   *
   * @param results of all variants of the file, or of some; at least one
   */
  public static Picture of(ScenarioFile file, List<VariantResult> results) {
    return new PortFigure(file, PanelChoice.of(results)).picture();
  }

  private static int across(int panels) {
    return panels <= 3 ? panels : panels == 4 ? 2 : 3;
  }

  private Picture picture() {
    double rowHeight = HEADER + storyHeight + plotHeight() + PortPlot.below(stripMost) + 20;
    List<String> notes = choice.notes();
    double bottom = TOP + rows * rowHeight;
    int height = (int) (bottom + NOTE * notes.size() + 34);
    sheet.box(0, 0, WIDTH, height, Tone.GROUND);
    header();
    for (int panel = 0; panel < choice.panels().size(); panel++) {
      double x = MARGIN + panel % across * (panelWidth() + GAP);
      panel(choice.panels().get(panel), x, TOP + panel / across * rowHeight);
    }
    footer(notes, bottom, height);
    return new Picture(WIDTH, height, title(), description(), sheet.marks());
  }

  private String title() {
    return file.base().title();
  }

  private double panelWidth() {
    return (WIDTH - 2 * MARGIN - (across - 1) * GAP) / across;
  }

  private double plotHeight() {
    return rows == 1 ? 350 : rows == 2 ? 200 : 160;
  }

  private void header() {
    double width = WIDTH - 2 * MARGIN;
    String title = Lettering.TITLE.fitted(title(), width);
    sheet.text(MARGIN, 52, title, Lettering.TITLE, Tone.TEXT);
    Legend legend = new Legend(sheet, MARGIN, 88);
    legend.add(Tone.ESTABLISHED, "established");
    if (choice.panels().stream().anyMatch(PortPanel::hasRoundTrips)) {
      legend.add(Tone.OPENING, "opening or closing");
    }
    legend.add(Tone.TIME_WAIT, "TIME_WAIT");
    legend.add(Tone.FREE, "free");
    if (choice.panels().stream().anyMatch(PortPanel::isExhausted)) {
      legend.addHatched("no port to be had");
    }
    if (stripMost > 0) {
      legend.add(Tone.BAD, "failed calls per second");
    }
  }

  /** The rate at the top of all strips, in millionths; 0 where no call fails. */
  private long stripMost() {
    double most = 0;
    for (PortPanel panel : choice.panels()) {
      PortTimeline timeline = panel.timeline((int) (panelWidth() - gutter));
      most = Math.max(most, panel.failures(timeline).most());
    }
    return most == 0 ? 0 : FailureRates.roundMillionths(most);
  }

  private void panel(PortPanel panel, double x, double y) {
    double width = panelWidth();
    String heading = Lettering.HEADING.fitted(panel.heading(), width);
    sheet.text(x, y + 20, heading, Lettering.HEADING, Tone.TEXT);
    String about = Lettering.LABEL.fitted(panel.about(), width);
    sheet.text(x, y + 42, about, Lettering.LABEL, Tone.QUIET);
    Tone tone = panel.isExhausted() || panel.hasFailures() ? Tone.BAD : Tone.GOOD;
    List<String> story = story(panel);
    for (int line = 0; line < story.size(); line++) {
      sheet.text(x, y + 66 + line * STORY_LINE, story.get(line), Lettering.BODY, tone);
    }
    Frame frame = new Frame(x + gutter, y + HEADER + storyHeight, width - gutter, plotHeight());
    new PortPlot(sheet, panel, frame).draw(stripMost);
  }

  private List<String> story(PortPanel panel) {
    return Lettering.BODY.lines(panel.story(), panelWidth(), STORY_LINES_MAX);
  }

  private void footer(List<String> notes, double bottom, int height) {
    double width = WIDTH - 2 * MARGIN;
    for (int note = 0; note < notes.size(); note++) {
      String text = Lettering.LABEL.fitted(notes.get(note), width);
      sheet.text(MARGIN, bottom + NOTE * note, text, Lettering.LABEL, Tone.QUIET);
    }
    String source = Lettering.LABEL.fitted(file.name(), width);
    sheet.text(WIDTH - MARGIN, height - 18, source, Lettering.LABEL, Tone.QUIET, Mark.Anchor.END);
  }

  private String description() {
    String panels =
        choice.panels().stream()
            .map(panel -> panel.heading() + " (" + panel.about() + "): " + panel.story())
            .collect(Collectors.joining(" "));
    return "Ports by state over time. " + panels + String.join("", choice.notes());
  }
}
