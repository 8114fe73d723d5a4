package portsim.cli.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as PNG on light ground, two pixels to a unit; texts are in the machine's own font. */
public final class PngPicture implements Canvas {
  /** What every file of this kind has before its pixels. */
  public static final String SIGNATURE = "Software\0portsim";

  private static final int SCALE = 2;
  private static final String METADATA = "javax_imageio_1.0";

  private final Graphics2D graphics;

  private PngPicture(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** The bytes of a file. */
  public static byte[] file(Picture picture) throws IOException {
    BufferedImage image =
        new BufferedImage(
            picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    PngPicture drawn = new PngPicture(graphics);
    drawn.smooth(true);
    picture.marks().forEach(mark -> mark.on(drawn));
    graphics.dispose();
    return encoded(image);
  }

  private void smooth(boolean isSmooth) {
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        isSmooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode entry = new IIOMetadataNode("TextEntry");
    entry.setAttribute("keyword", "Software");
    entry.setAttribute("value", "portsim");
    IIOMetadataNode text = new IIOMetadataNode("Text");
    text.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    root.appendChild(text);
    metadata.mergeTree(METADATA, root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  @Override
  public void draw(Mark.Box box) {
    graphics.setColor(colour(box.fill(), 1));
    smooth(false); // as crisp as in SVG: neighbours show nothing of the ground between them
    graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    smooth(true);
  }

  @Override
  public void draw(Mark.Area area) {
    graphics.setColor(colour(area.tone(), area.opacity()));
    graphics.fill(path(area.outlines()));
  }

  @Override
  public void draw(Mark.Stroke stroke) {
    graphics.setColor(colour(stroke.tone(), 1));
    graphics.setStroke(stroke(stroke));
    graphics.draw(path(stroke.lines()));
  }

  @Override
  public void draw(Mark.Dot dot) {
    double side = 2 * dot.radius();
    double x = dot.centre().x() - dot.radius();
    graphics.setColor(colour(dot.tone(), 1));
    graphics.fill(new Ellipse2D.Double(x, dot.centre().y() - dot.radius(), side, side));
  }

  private static BasicStroke stroke(Mark.Stroke stroke) {
    float[] dashes = stroke.dashed() ? new float[] {6, 4} : null;
    float width = (float) stroke.width();
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0);
  }

  private static Path2D path(List<List<Point>> lines) {
    Path2D path = new Path2D.Double();
    for (List<Point> line : lines) {
      path.moveTo(line.get(0).x(), line.get(0).y());
      line.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    }
    return path;
  }

  @Override
  public void draw(Mark.Text text) {
    int style = text.lettering().isBold() ? Font.BOLD : Font.PLAIN;
    graphics.setFont(new Font(Font.SANS_SERIF, style, text.lettering().size()));
    graphics.setColor(colour(text.fill(), 1));
    double width = graphics.getFontMetrics().getStringBounds(text.text(), graphics).getWidth();
    double before =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    graphics.drawString(text.text(), (float) (text.at().x() - before), (float) text.at().y());
  }

  private static Color colour(Fill fill, double opacity) {
    int rgb = Integer.parseInt(fill.light().substring(1), 16);
    return new Color(rgb | (int) Math.round(opacity * 255) << 24, true);
  }
}
