package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;
import portsim.cli.report.RanFile;

/** The chart of ports over time. */
class PortFigureTest {
  /** 100 ports, 10 calls a second: all ports are in TIME_WAIT from 10 s on, and to the end. */
  private static final String EXHAUSTED =
      """
      title: Calls
      duration: 20s
      hosts:
        client: { profile: custom, ports: 50000-50099, timeWait: 60s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: client, to: service, arrivals: 10/s }
      """;

  private static final String POOLED =
      """
      variants:
        pooled:
          workloads: { calls: { connections: { pool: sqlclient } } }
      """;

  private static Picture picture(String scenario) {
    RanFile ran = RanFile.of("x.yaml", scenario);
    return PortFigure.of(ran.file(), ran.results());
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  private static List<Mark.Area> areas(Picture picture, Tone tone) {
    return picture.marks().stream()
        .filter(Mark.Area.class::isInstance)
        .map(Mark.Area.class::cast)
        .filter(area -> area.tone() == tone)
        .toList();
  }

  @Test
  void theReadmesPictureIsOfTheBundledScenario() throws IOException {
    RanFile ran = RanFile.bundled("sql-server/pooling-off.yaml", "1s");
    Picture picture = PortFigure.of(ran.file(), ran.only("base", "pooled"));
    GoldenFile.assertMatches(
        ProjectFolder.path("docs/images/ports-over-time.svg"), SvgPicture.file(picture));
  }

  /**
   * The plot begins at 36 + 40 + 14 and ends at 1280 - 36, so that 20 s take 1154 units: no port
   * from 10 s on is 90 + 577.
   */
  @Test
  void marksTheFirstConnectWithoutAPortWhereItHappens() {
    Picture picture = picture(EXHAUSTED);
    Mark.Stroke first =
        picture.marks().stream()
            .filter(Mark.Stroke.class::isInstance)
            .map(Mark.Stroke.class::cast)
            .filter(Mark.Stroke::dashed)
            .findFirst()
            .orElseThrow();
    assertThat(first.lines().get(0).get(0).x()).isEqualTo(667);
    assertThat(texts(picture))
        .contains(
            "Calls", "client", "no port at 10 s", "Out of ports at 10 s; 100 of 200 calls fail.")
        .contains("100 ports, custom, TIME_WAIT 60 s");
  }

  /** It climbs from the lower left corner to the top at 10 s, and stays there. */
  @Test
  void timeWaitFillsThePlotFromTheBottomToTheTop() {
    List<Point> outline = areas(picture(EXHAUSTED), Tone.TIME_WAIT).get(0).outlines().get(0);
    double bottom = outline.get(0).y();
    double top = bottom - 350;
    assertThat(outline.get(0).x()).isEqualTo(90);
    assertThat(outline.get(outline.size() - 1)).isEqualTo(new Point(1244, bottom));
    assertThat(outline.get(outline.size() - 2)).isEqualTo(new Point(1244, top));
    Point full = outline.stream().filter(point -> point.y() == top).findFirst().orElseThrow();
    assertThat(full.x()).isBetween(660.0, 668.0);
  }

  /** The outage takes the right half. */
  @Test
  void shadesTheOutage() {
    List<Point> outage = areas(picture(EXHAUSTED), Tone.SHADOW).get(0).outlines().get(0);
    assertThat(outage.get(0).x()).isEqualTo(667);
    assertThat(outage.get(outage.size() - 1).x()).isEqualTo(1244);
  }

  /** 10 calls a second fail, which is a round number. */
  @Test
  void failuresHaveAStripOfTheirOwn() {
    Picture picture = picture(EXHAUSTED + POOLED);
    assertThat(texts(picture)).contains("10/s", "no call fails", "failed calls per second");
    List<Point> bars = areas(picture, Tone.BAD).get(0).outlines().get(0);
    assertThat(bars.get(0).y() - bars.get(bars.size() - 2).y()).isEqualTo(36);
  }

  @Test
  void withoutFailuresThereIsNoStrip() {
    Picture picture = picture(EXHAUSTED.replace("10/s", "1/s"));
    assertThat(texts(picture))
        .contains("At most 20 of 100 ports in use; no call fails.")
        .doesNotContain("no call fails", "failed calls per second");
    assertThat(areas(picture, Tone.SHADOW)).isEmpty();
  }

  @Test
  void tellsInWordsWhatItShows() {
    assertThat(picture(EXHAUSTED + POOLED).description())
        .isEqualTo(
            "Ports by state over time. base (100 ports, custom, TIME_WAIT 60 s): Out of ports at 10"
                + " s; 100 of 200 calls fail. pooled (100 ports, custom, TIME_WAIT 60 s): At most 1"
                + " of 100 ports in use; no call fails.");
  }

  @Test
  void showsNineOfManyVariantsAndSaysSo() {
    String variants =
        IntStream.rangeClosed(11, 22)
            .mapToObj(
                rate -> "  v" + rate + ": { workloads: { calls: { arrivals: " + rate + "/s } } }\n")
            .collect(Collectors.joining("", "variants:\n", ""));
    assertThat(texts(picture(EXHAUSTED + variants)))
        .contains("v18", "Not shown: v19, v20, v21 and v22.")
        .doesNotContain("v19", "v20");
  }

  @Test
  void showsTheHostThatRunsOutFirstAndSaysWhatIsLeftOut() {
    String hosts =
        """
        title: Hosts
        duration: 20s
        hosts:
        """
            + IntStream.rangeClosed(1, 6)
                .mapToObj(host -> "  h" + host + ": { profile: linux }\n")
                .collect(Collectors.joining())
            + """
            servers: { s: { address: "192.0.2.1:80" } }
            workloads:
              w: { from: h6, to: s, arrivals: 10/s }
            """;
    assertThat(texts(picture(hosts)))
        .contains("h6", "h1", "h2", "h3")
        .contains(
            "Shown are the 4 hosts closest to running out of ports; 2 more panels are left out.")
        .doesNotContain("h4");
  }

  @Test
  void aHostileTitleIsText() {
    Picture picture = picture(EXHAUSTED.replace("title: Calls", "title: \"<script>&\\u202e\""));
    String svg = SvgPicture.file(picture);
    assertThat(XmlText.of(svg, "title")).isEqualTo("<script>&\uFFFD");
    assertThat(svg).doesNotContain("<script");
  }
}
