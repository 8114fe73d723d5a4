package portsim.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import portsim.scenario.ScenarioFile;

/**
 * Reads scenario files for programs that embed the simulator, such as tests.
 *
 * <p>Then {@code Simulation.run(file.base())} runs it.
 */
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /**
   * The scenario in a file, and its variants.
   *
   * @throws IllegalArgumentException where it is no scenario; the message tells all that is wrong
   */
  public static ScenarioFile read(Path path) {
    SourceFiles files = new SourceFiles(InputStream.nullInputStream());
    ReadScenario read = ReadScenario.read(files, path.toString(), Map.of());
    if (read.file() == null) {
      throw new IllegalArgumentException(problems(read));
    }
    return read.file();
  }

  private static String problems(ReadScenario read) {
    StringBuilder text = new StringBuilder();
    try {
      read.printProblems(false, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
