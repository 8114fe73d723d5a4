package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures as PNG: two pixels to a unit. */
class PngPictureTest {
  @Test
  void drawsWhereTheMarksAre() throws IOException {
    List<Point> triangle = List.of(new Point(0, 40), new Point(20, 40), new Point(20, 20));
    Picture picture =
        new Picture(
            40,
            50,
            "",
            "",
            List.of(
                new Mark.Box(0, 0, 40, 50, Tone.GROUND, ""),
                new Mark.Area(List.of(triangle), Tone.TIME_WAIT, 1),
                new Mark.Dot(new Point(30, 10), 5, Tone.BAD, ""),
                new Mark.Stroke(
                    List.of(List.of(new Point(0, 45), new Point(40, 45))), Tone.TEXT, 2, false)));
    byte[] bytes = PngPicture.file(picture);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));

    assertThat(image.getWidth()).isEqualTo(80);
    assertThat(image.getHeight()).isEqualTo(100);
    assertThat(colour(image, 5, 25)).isEqualTo(Tone.GROUND.light());
    assertThat(colour(image, 18, 38)).isEqualTo(Tone.TIME_WAIT.light());
    assertThat(colour(image, 30, 10)).isEqualTo(Tone.BAD.light());
    assertThat(colour(image, 20, 45)).isEqualTo(Tone.TEXT.light());
    assertThat(new String(bytes, 0, 200, StandardCharsets.ISO_8859_1))
        .contains(PngPicture.SIGNATURE);
  }

  private static String colour(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(2 * x, 2 * y) & 0xFFFFFF;
    return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
  }
}
