package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as SVG. */
class SvgPictureTest {
  private static Picture picture(String title, Mark... marks) {
    return new Picture(200, 100, title, "A description", List.of(marks));
  }

  @Test
  void hasASizeANameAndADescription() {
    assertThat(SvgPicture.file(picture("A title")))
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgPicture.SIGNATURE + "\n<svg ")
        .contains("role=\"img\" viewBox=\"0 0 200 100\" width=\"200\" height=\"100\"")
        .contains("<title>A title</title>\n<desc>A description</desc>\n")
        .contains("@media (prefers-color-scheme:dark){", ".f-time-wait{fill:#d58d0c}")
        .endsWith("</svg>\n");
  }

  @Test
  void drawsEachKindOfMark() {
    Point from = new Point(1, 2);
    List<Point> corner = List.of(from, new Point(1, 5), new Point(4.125, 5), new Point(6, 7));
    assertThat(
            SvgPicture.element(
                picture(
                    "x",
                    new Mark.Box(0, 0.5, 200, 1.0 / 3, new Shade("#123456"), "told"),
                    new Mark.Area(List.of(corner), Tone.FREE, 0.25),
                    new Mark.Stroke(List.of(corner), Tone.LINE, 1.5, true),
                    new Mark.Dot(from, 3, Tone.FIRST, ""),
                    new Mark.Text(from, "a", Lettering.TITLE, Tone.TEXT, Mark.Anchor.END))))
        .endsWith(
            """
            <rect x="0" y="0.5" width="200" height="0.33" fill="#123456" \
            shape-rendering="crispEdges"><title>told</title></rect>
            <path class="f-free" fill="#f2f0ec" fill-opacity="0.25" d="M1 2V5H4.13L6 7Z"/>
            <path fill="none" class="s-line" stroke="#dedad3" stroke-width="1.5" \
            stroke-dasharray="6 4" d="M1 2V5H4.13L6 7"/>
            <circle cx="1" cy="2" r="3" class="f-first" fill="#0b61ad"/>
            <text x="1" y="2" font-size="28" font-weight="bold" text-anchor="end" \
            class="f-text" fill="#1e2329">a</text>
            </svg>
            """);
  }

  @ParameterizedTest
  @CsvSource({"1.005, 1", "1.234, 1.23", "-0.5, -0.5", "-0.001, 0", "1234567, 1234567", "0.1, 0.1"})
  void numbersHaveAtMostTwoDigitsAfterThePoint(double number, String text) {
    assertThat(SvgPicture.decimal(number)).isEqualTo(text);
  }

  /** Each Java ends lines and spells numbers in its own way, but not here. */
  @Test
  void markupInATextIsText() {
    String hostile = "<script>alert('1')</script> & \"x\" ]]> \u0000\u001b\u202e\ud800\uffff";
    String svg =
        SvgPicture.file(
            picture(
                hostile,
                new Mark.Text(
                    new Point(0, 0), hostile, Lettering.BODY, Tone.TEXT, Mark.Anchor.START)));
    assertThat(XmlText.of(svg, "title")).startsWith("<script>alert('1')</script> & \"x\" ]]> ");
    assertThat(XmlText.of(svg, "text")).isEqualTo(XmlText.of(svg, "title"));
    assertThat(svg).doesNotContain("<script", "\u0000", "\u001b", "\u202e", "\uffff");
  }
}
