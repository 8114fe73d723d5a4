package portsim.cli.reading.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceFiles;
import portsim.replay.RecordedCase;
import portsim.scenario.tree.Problems;

/** A small recorded case in a folder of its own, some of whose files a test writes anew. */
public record CaseFolder(Path folder) {
  /** 2 ports, and 4 attempts 100 ms apart that are never closed: the last two fail. */
  private static final Path TWO_PORTS = Path.of("src/test/resources/recording/two-ports");

  /** Puts the case there. */
  public static CaseFolder in(Path folder) throws IOException {
    return new CaseFolder(Files.createDirectories(folder)).withAll(TWO_PORTS);
  }

  /** With the files of another folder instead of its own. */
  CaseFolder withAll(Path other) throws IOException {
    try (Stream<Path> files = Files.list(other)) {
      for (Path file : files.filter(each -> !each.endsWith("problems.txt")).toList()) {
        with(file.getFileName().toString(), Files.readString(file));
      }
    }
    return this;
  }

  /** With this text in a file. */
  public CaseFolder with(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** With something else in a file. */
  public CaseFolder with(String file, String text, String instead) throws IOException {
    String before = Files.readString(folder.resolve(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " has no " + text);
    }
    return with(file, before.replace(text, instead));
  }

  /** With one more key in the description. */
  CaseFolder describedWith(String entry) throws IOException {
    return with("case.json", "{\n", "{\n  " + entry + ",\n");
  }

  CaseReading reading() {
    return CaseReader.read(folder.toString(), new SourceFiles(InputStream.nullInputStream()));
  }

  /** Insists that it can be read. */
  RecordedCase recorded() throws IOException {
    RecordedCase recorded = reading().recorded();
    if (recorded == null) {
      throw new AssertionError(said());
    }
    return recorded;
  }

  /** What is said about it, with {@code case} for its folder. */
  String said() throws IOException {
    CaseReading reading = reading();
    StringBuilder said = new StringBuilder();
    ProblemPrinter printer = new ProblemPrinter(reading.sources(), false);
    for (Problems problems : List.copyOf(reading.problems())) {
      printer.print(problems, said);
    }
    return said.toString().replace(folder.toString(), "case");
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
