package portsim.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a scenario to begin with, commented; never over a file that is there.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_MEANS, ExitCode.USAGE_MEANS},
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim init",
      "  portsim init web.yaml --like sql",
      "  portsim init - | portsim run -"
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

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
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

  private int refuse(String problem, String hint) {
    console.err().println(file + ": " + problem);
    console.err().println("  hint: " + hint);
    return ExitCode.USAGE;
  }
}
