package portsim.cli.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.cli.command.sweep.FolderFault;
import portsim.cli.command.sweep.Shard;
import portsim.cli.command.sweep.Shards;
import portsim.cli.command.sweep.SweepFolder;

/** Joins the shards of a sweep. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Joins the shards of a sweep: the same results to the last byte as those of a sweep "
            + "that ran all points itself.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      "3:points are missing, or a folder cannot be read or written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim sweep web.yaml --vary seed=1..1000:1 --out part1 --shard 1/2",
      "  portsim sweep web.yaml --vary seed=1..1000:1 --out part2 --shard 2/2",
      "  portsim merge part1 part2 --out whole --csv results.csv"
    })
final class MergeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "The folders that the shards had as their --out, in any order.")
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the points of all shards go, and the results.")
  private String out = "";

  @Mixin private SweepOutputs outputs = new SweepOutputs();

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> shards = new ArrayList<>();
    folders.forEach(folder -> shards.add(path(folder)));
    try {
      return merge(shards, path(out));
    } catch (FolderFault e) {
      console.err().println("portsim merge: " + e.getMessage());
      console.err().println("  hint: " + e.hint());
      return ExitCode.FAILED_RUN;
    }
  }

  private int merge(List<Path> folders, Path to) throws IOException {
    Shards shards = Shards.of(folders);
    if (!outputs.areFine(shards.sweep(), console.err())) {
      return ExitCode.USAGE;
    }
    try (SweepFolder whole = SweepFolder.open(to, shards.sweep(), Shard.WHOLE)) {
      shards.copyTo(whole);
      boolean isWritten = outputs.write(shards.sweep(), whole, true, console);
      return isWritten ? ExitCode.FINE : ExitCode.FAILED_RUN;
    }
  }

  private Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      if (spec == null) {
        throw new IllegalStateException(e);
      }
      String message = "'" + folder + "' is no name that a folder can have";
      throw new ParameterException(spec.commandLine(), message, e);
    }
  }
}
