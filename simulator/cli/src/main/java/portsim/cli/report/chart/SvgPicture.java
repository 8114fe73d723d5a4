package portsim.cli.report.chart;

import java.util.List;
import portsim.record.Numbers;

/**
 * A picture as SVG 1.1, the same bytes everywhere: no text is measured, and what does not know
 * style sheets shows it on light ground.
 */
public final class SvgPicture implements Canvas {
  /** What every file of this kind has in its first lines. */
  public static final String SIGNATURE = "<!-- A picture by portsim -->";

  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans',"
          + " sans-serif";

  private final StringBuilder out = new StringBuilder();

  private SvgPicture() {}

  /** A file of its own, light or dark as its reader wishes. */
  public static String file(Picture picture) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + SIGNATURE
        + "\n"
        + element(picture, "<style>@media (prefers-color-scheme:dark){" + dark() + "}</style>\n");
  }

  /** An element of an HTML page, which has to have {@link #rules} in its style. */
  public static String element(Picture picture) {
    return element(picture, "");
  }

  private static String dark() {
    StringBuilder rules = new StringBuilder();
    for (Tone tone : Tone.values()) {
      rules.append(".f-").append(tone.rule()).append("{fill:").append(tone.dark()).append('}');
      rules.append(".s-").append(tone.rule()).append("{stroke:").append(tone.dark()).append('}');
    }
    return rules.toString();
  }

  /** The style rules of a page whose colour scheme is light or dark, a line for each colour. */
  public static String rules() {
    StringBuilder rules = new StringBuilder();
    for (Tone tone : Tone.values()) {
      String colour = "light-dark(" + tone.light() + ", " + tone.dark() + "); }\n";
      rules.append(".f-").append(tone.rule()).append(" { fill: ").append(colour);
      rules.append(".s-").append(tone.rule()).append(" { stroke: ").append(colour);
    }
    return rules.toString();
  }

  private static String element(Picture picture, String style) {
    SvgPicture svg = new SvgPicture();
    String size = picture.width() + " " + picture.height();
    svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.attribute("viewBox", "0 0 " + size);
    svg.attribute("width", Integer.toString(picture.width()));
    svg.attribute("height", Integer.toString(picture.height()));
    svg.attribute("font-family", FONT);
    svg.out.append(">\n");
    svg.element("title", picture.title());
    svg.out.append('\n');
    svg.element("desc", picture.description());
    svg.out.append('\n').append(style);
    for (Mark mark : picture.marks()) {
      mark.on(svg);
      svg.out.append('\n');
    }
    return svg.out.append("</svg>\n").toString();
  }

  @Override
  public void draw(Mark.Box box) {
    out.append("<rect");
    number("x", box.x());
    number("y", box.y());
    number("width", box.width());
    number("height", box.height());
    fill(box.fill());
    attribute("shape-rendering", "crispEdges");
    end("rect", box.about());
  }

  @Override
  public void draw(Mark.Dot dot) {
    out.append("<circle");
    number("cx", dot.centre().x());
    number("cy", dot.centre().y());
    number("r", dot.radius());
    fill(dot.tone());
    end("circle", dot.about());
  }

  @Override
  public void draw(Mark.Area area) {
    out.append("<path");
    fill(area.tone());
    if (area.opacity() < 1) {
      number("fill-opacity", area.opacity());
    }
    out.append(" d=\"");
    for (List<Point> outline : area.outlines()) {
      path(outline);
      out.append('Z');
    }
    out.append("\"/>");
  }

  @Override
  public void draw(Mark.Stroke stroke) {
    out.append("<path fill=\"none\"");
    attribute("class", "s-" + stroke.tone().rule());
    attribute("stroke", stroke.tone().light());
    number("stroke-width", stroke.width());
    if (stroke.dashed()) {
      attribute("stroke-dasharray", "6 4");
    }
    out.append(" d=\"");
    stroke.lines().forEach(this::path);
    out.append("\"/>");
  }

  private void path(List<Point> points) {
    String lastX = "";
    String lastY = "";
    for (Point point : points) {
      String x = decimal(point.x());
      String y = decimal(point.y());
      if (lastX.isEmpty()) {
        out.append('M').append(x).append(' ').append(y);
      } else if (y.equals(lastY)) {
        out.append('H').append(x);
      } else if (x.equals(lastX)) {
        out.append('V').append(y);
      } else {
        out.append('L').append(x).append(' ').append(y);
      }
      lastX = x;
      lastY = y;
    }
  }

  @Override
  public void draw(Mark.Text text) {
    out.append("<text");
    number("x", text.at().x());
    number("y", text.at().y());
    attribute("font-size", Integer.toString(text.lettering().size()));
    if (text.lettering().isBold()) {
      attribute("font-weight", "bold");
    }
    if (text.anchor() != Mark.Anchor.START) {
      attribute("text-anchor", text.anchor() == Mark.Anchor.END ? "end" : "middle");
    }
    fill(text.fill());
    out.append('>').append(MarkupText.escaped(text.text())).append("</text>");
  }

  private void fill(Fill fill) {
    if (!fill.rule().isEmpty()) {
      attribute("class", "f-" + fill.rule());
    }
    attribute("fill", fill.light());
  }

  /** Ends an element that a pointer is told something about. */
  private void end(String element, String about) {
    if (about.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    element("title", about);
    out.append("</").append(element).append('>');
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(MarkupText.escaped(text));
    out.append("</").append(name).append('>');
  }

  private void number(String name, double number) {
    attribute(name, decimal(number));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /** A number with at most two digits after the point. */
  static String decimal(double number) {
    return Numbers.thousandths(Math.round(number * 100) * 10);
  }
}
