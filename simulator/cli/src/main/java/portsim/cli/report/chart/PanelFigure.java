package portsim.cli.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Charts that belong together.
 *
 * @param about a line below the title; may be empty
 * @param abreast how many stand side by side, where there are as many
 * @param notes what has to be said of them, below
 */
public record PanelFigure(
    String title, String about, int abreast, List<Panel> panels, List<String> notes) {
  private static final int WIDTH = 1280;
  private static final double MARGIN = 36;
  private static final double GAP = 36;
  private static final double NOTE = 22;

  /** The width of a picture that has one of several charts. */
  private static final double PANEL_WIDTH = (WIDTH - 2 * MARGIN - GAP) / 2;

  public PanelFigure {
    panels = List.copyOf(panels);
    notes = List.copyOf(notes);
  }

  /** All of them in one picture. */
  public Picture whole() {
    Sheet sheet = new Sheet();
    int across = Math.min(abreast, panels.size());
    double inner = WIDTH - 2 * MARGIN;
    double width = (inner - (across - 1) * GAP) / across;
    double y = about.isEmpty() ? 84 : 112;
    for (int row = 0; row < panels.size(); row += across) {
      List<Panel> line = panels.subList(row, Math.min(row + across, panels.size()));
      for (int column = 0; column < line.size(); column++) {
        line.get(column).draw(sheet, MARGIN + column * (width + GAP), y, width);
      }
      y += line.stream().mapToDouble(Panel::height).max().orElse(0) + GAP / 2;
    }
    y += 12;
    for (String note : notes) {
      sheet.text(MARGIN, y, Lettering.LABEL.fitted(note, inner), Lettering.LABEL, Tone.QUIET);
      y += NOTE;
    }
    int height = (int) (y + 14);
    Sheet below = new Sheet();
    below.box(0, 0, WIDTH, height, Tone.GROUND);
    String shown = Lettering.TITLE.fitted(title, inner);
    below.text(MARGIN, 52, shown, Lettering.TITLE, Tone.TEXT);
    below.text(MARGIN, 82, Lettering.BODY.fitted(about, inner), Lettering.BODY, Tone.QUIET);
    String description =
        Stream.concat(panels.stream().map(PanelFigure::told), notes.stream())
            .collect(Collectors.joining(" "));
    List<Mark> marks = Stream.concat(below.marks().stream(), sheet.marks().stream()).toList();
    return new Picture(WIDTH, height, title, description, marks);
  }

  private static String told(Panel panel) {
    return panel.heading() + ": " + panel.description();
  }

  /** A picture of each. */
  public List<Picture> each() {
    return panels.stream().map(PanelFigure::picture).toList();
  }

  private static Picture picture(Panel panel) {
    Sheet sheet = new Sheet();
    panel.draw(sheet, 0, 0, PANEL_WIDTH);
    int height = (int) panel.height();
    return new Picture(
        (int) PANEL_WIDTH, height, panel.heading(), panel.description(), sheet.marks());
  }
}
