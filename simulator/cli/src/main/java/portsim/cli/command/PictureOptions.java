package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portsim.cli.report.chart.Picture;
import portsim.cli.report.chart.PngPicture;
import portsim.cli.report.chart.SvgPicture;

/** The files that a command draws its result in, beside what the terminal shows. */
final class PictureOptions {
  private static final String NO_DESKTOP =
      " cannot be drawn: this Java has no fonts, or no module java.desktop";

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the result as SVG, light or dark as its reader wishes.")
  private @Nullable String svg;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Draw the result as PNG, 2560 pixels wide, light.")
  private @Nullable String png;

  boolean areWanted() {
    return svg != null || png != null;
  }

  /**
   * Whether there is one picture to draw, or none; if not, the user is told why.
   *
   * @param inputs the files that are read
   * @param isWhole whether whole runs are shown, and at once
   */
  boolean makeSense(String command, List<String> inputs, boolean isWhole, PrintWriter err) {
    if (areWanted() && (!isWhole || inputs.size() > 1)) {
      String what = isWhole ? "one scenario file" : "a whole run";
      err.println(command + ": --svg and --png are of " + what);
      err.println(
          "  hint: " + (isWhole ? "a command for each file" : "leave the other option out"));
      return false;
    }
    return true;
  }

  /** The files to write, if any. */
  List<OutputFile> outputs(String command) {
    List<OutputFile> outputs = new ArrayList<>();
    if (svg != null) {
      outputs.add(svg(command, svg));
    }
    if (png != null) {
      outputs.add(png(command, png));
    }
    return outputs;
  }

  private static OutputFile svg(String command, String file) {
    return new OutputFile(command + ": --svg", file, SvgPicture.SIGNATURE);
  }

  private static OutputFile png(String command, String file) {
    return new OutputFile(command + ": --png", file, PngPicture.SIGNATURE);
  }

  /** Writes them; tells and returns false where one cannot be written. */
  boolean write(String command, Picture picture, PrintWriter err) throws IOException {
    boolean fine = svg == null || svg(command, svg).write(SvgPicture.file(picture), err);
    return (png == null || writePng(png(command, png), picture, err)) && fine;
  }

  private static boolean writePng(OutputFile output, Picture picture, PrintWriter err)
      throws IOException {
    System.setProperty("java.awt.headless", "true"); // no window is opened, whatever DISPLAY says
    try {
      return output.write(PngPicture.file(picture), err);
    } catch (LinkageError | InternalError e) { // without the module, it cannot even be loaded
      err.println(output.option() + ": " + output.file() + NO_DESKTOP);
      err.println("  hint: --svg needs neither");
      return false;
    }
  }
}
