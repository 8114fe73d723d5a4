package portsim.cli.command.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Sweep;
import portsim.cli.command.file.FileReplacement;
import portsim.cli.reading.PlanReader;
import portsim.cli.reading.PlanReader.SavedSweep;
import portsim.cli.reading.SourceText;
import portsim.cli.report.sweep.PlanJson;

/** The file that says which sweep a folder is of. */
record PlanFile(Path folder) {
  private static final String NAME = "plan.json";

  private Path file() {
    return folder.resolve(NAME);
  }

  /** Whether no plan can be read, for it is damaged or missing. */
  boolean isLost() throws IOException {
    return saved() == null;
  }

  private @Nullable SavedSweep saved() throws IOException {
    if (!Files.isRegularFile(file())) {
      return null;
    }
    String text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
    return PlanReader.read(new SourceText(file().toString(), text));
  }

  /**
   * Makes sure that the folder is that of a sweep, or of none.
   *
   * @param isMended whether its plan was lost and its points are of this sweep
   */
  void claim(Sweep sweep, Shard shard, boolean isMended) throws IOException {
    if (!isMended && Files.exists(file())) {
      refuseAnother(sweep, shard);
      return;
    }
    if (!isMended) {
      refuseForeign();
    }
    write(PlanJson.text(sweep, shard.toString()) + "\n");
  }

  private void refuseAnother(Sweep sweep, Shard shard) throws IOException {
    SavedSweep saved = read();
    List<String> differences = new ArrayList<>(sweep.differences(saved.sweep()));
    if (!saved.shard().equals(shard.toString())) {
      differences.add("shard: there " + saved.shard() + ", here " + shard);
    }
    if (!differences.isEmpty()) {
      throw new FolderFault(
          folder + ": has the points of another sweep\n  " + String.join("\n  ", differences),
          "name another folder, or repeat what differs");
    }
  }

  private void refuseForeign() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>(files.map(file -> "" + file.getFileName()).toList());
      names.removeAll(Set.of(FolderLock.NAME, NAME + FileReplacement.SUFFIX));
      if (!names.isEmpty()) {
        throw new FolderFault(
            folder + ": is not empty, and has no sweep", "name a folder that is not there yet");
      }
    }
  }

  private void write(String text) throws IOException {
    try (FileReplacement replacement = FileReplacement.inOwnFolder(file())) {
      replacement.writer().write(text);
      replacement.force();
      replacement.putInPlace();
    }
  }

  /** The sweep that the folder has points of. */
  SavedSweep read() throws IOException {
    boolean isThere = Files.isRegularFile(file());
    if (!isThere && !Files.isRegularFile(folder.resolve(SweepFolder.POINTS))) {
      throw new FolderFault(folder + ": has no sweep", "a folder that a sweep had as its --out");
    }
    SavedSweep saved = saved();
    if (saved == null) {
      throw new FolderFault(
          file() + (isThere ? ": damaged, or of another version of portsim" : ": missing"),
          "the command of the sweep that has its points mends it; or name another folder");
    }
    return saved;
  }
}
