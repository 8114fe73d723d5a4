package portsim.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Writes a scenario to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Writes a scenario to begin with, commented, or a course of eight lessons; "
            + "never over a file that is there.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim init",
      "  portsim init web.yaml --like sql",
      "  portsim init - | portsim run -",
      "  portsim init --course lessons"
    })
final class InitCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "scenario.yaml",
      description = "The file to write, scenario.yaml if none is named; - is stdout.")
  private String file = "scenario.yaml";

  @Option(
      names = "--like",
      paramLabel = "KIND",
      defaultValue = "linux",
      description = {
        "linux: a service with a connection for each call;",
        "sql: a Windows application with pooling off;",
        "cloaking: a server that calls another as each of its users."
      })
  private Starter like = Starter.LINUX;

  @Option(
      names = "--course",
      paramLabel = "FOLDER",
      description =
          "Write the course instead, lessons and their scenarios, "
              + "into a folder that is new or empty.")
  private @Nullable String course;

  @Spec private @Nullable CommandSpec spec;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (course != null) {
      refuseBeside();
      return writeCourse(course);
    }
    if (file.equals(STANDARD_OUTPUT)) {
      console.out().print(like.text());
      return ExitCode.FINE;
    }
    try {
      Files.writeString(Path.of(file), like.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return refuse("is there already", "name another file; this one stays as it is");
    } catch (NoSuchFileException e) {
      return refuse("its folder does not exist", "make the folder first");
    } catch (InvalidPathException e) {
      return refuse("not a name that a file can have", "such as scenario.yaml");
    } catch (IOException e) {
      return refuse("cannot be written: " + e.getMessage(), "name a file elsewhere");
    }
    console.out().println(file + " is written. Run it: portsim run " + file);
    return ExitCode.FINE;
  }

  /** The course is no scenario of a kind, and has files of its own names. */
  private void refuseBeside() {
    if (spec == null) {
      return;
    }
    ParseResult given = spec.commandLine().getParseResult();
    if (given.hasMatchedPositional(0) || given.hasMatchedOption("--like")) {
      String message = "--course stands alone: it takes a folder, and neither FILE nor --like";
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private int writeCourse(String folder) {
    try {
      Path path = Path.of(folder);
      if (Files.isDirectory(path) && !isEmpty(path)) {
        return refuse(folder, "has files in it", "name a new folder; this one stays as it is");
      }
      if (!Files.exists(path)) {
        Files.createDirectory(path);
      }
      CourseFiles.write(path);
    } catch (FileAlreadyExistsException e) {
      return refuse(folder, "is a file", "name a new folder");
    } catch (NoSuchFileException e) {
      return refuse(folder, "the folder above it does not exist", "make that folder first");
    } catch (InvalidPathException e) {
      return refuse(folder, "not a name that a folder can have", "such as course");
    } catch (IOException e) {
      return refuse(folder, "cannot be written: " + e.getMessage(), "name a folder elsewhere");
    }
    console
        .out()
        .println(folder + " has the course. Begin with " + CourseFiles.INDEX + ", or with");
    console.out().println("  cd " + folder + " && portsim run 1-ports.yaml --quiz");
    return ExitCode.FINE;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private int refuse(String problem, String hint) {
    return refuse(file, problem, hint);
  }

  private int refuse(String name, String problem, String hint) {
    console.err().println(name + ": " + problem);
    console.err().println("  hint: " + hint);
    return ExitCode.USAGE;
  }
}
