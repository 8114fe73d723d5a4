package portsim.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.SideFiles;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Files that are read once, however often a scenario names them and on whichever thread. */
public final class KeptFiles implements SideFiles {
  private final SideFiles files;
  private final Map<String, Kept> kept = new ConcurrentSkipListMap<>();

  /** What became of reading a file. */
  private record Kept(@Nullable SideFile file, List<Problem> problems) {}

  public KeptFiles(SideFiles files) {
    this.files = files;
  }

  @Override
  public @Nullable SideFile read(String name, Problems problems) {
    Kept known = kept.computeIfAbsent(name, this::read);
    known.problems.forEach(problems::add);
    return known.file;
  }

  private synchronized Kept read(String name) {
    Problems problems = new Problems();
    SideFile file = files.read(name, problems);
    return new Kept(file, problems.sorted());
  }

  /** The texts of all files that were read, in the order of their names. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    kept.values().forEach(each -> texts.add(each.file == null ? "" : each.file.text()));
    return texts;
  }
}
