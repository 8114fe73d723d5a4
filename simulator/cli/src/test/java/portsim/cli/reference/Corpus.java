package portsim.cli.reference;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.cli.ProjectFolder;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** Scenario files, good and bad, as schema and binder judge them. */
final class Corpus {
  private Corpus() {}

  /** Those that come with portsim, and those of the golden errors, as far as they can be parsed. */
  static List<Judged> files() throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (Path folder :
        List.of(ProjectFolder.path("scenarios"), Path.of("src/test/resources/invalid"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Corpus::isScenario).sorted().toList()) {
          Node tree = tree(file.toString(), text(file));
          if (tree != null) {
            judged.add(Judged.of(file.toString(), tree));
          }
        }
      }
    }
    return judged;
  }

  /** One for each key. */
  static List<Judged> examples() {
    List<Judged> judged = new ArrayList<>();
    ExampleFiles.all()
        .forEach(
            (path, text) -> {
              Node tree = tree(path, text);
              if (tree == null) {
                throw new IllegalStateException(path + " is not YAML: " + text);
              }
              judged.add(Judged.of(path, tree));
            });
    return judged;
  }

  /** Changes of the files that are fine. */
  static List<Judged> mutations(int count, List<Judged> of) {
    List<Node> fine = of.stream().filter(Judged::bothAccept).map(Judged::tree).toList();
    TreeMutations mutations = new TreeMutations(fine);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      judged.add(Judged.of("mutation " + i, mutations.of(fine.get(i % fine.size()))));
    }
    return judged;
  }

  private static boolean isScenario(Path file) {
    return file.toString().matches(".*\\.(yaml|yml|json)");
  }

  /** Without what is no text at all. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException notUtf8) {
      return "";
    }
  }

  private static @Nullable Node tree(String name, String text) {
    Problems problems = new Problems();
    Node tree = TreeReader.read(new SourceText(name, text), problems);
    return problems.hasErrors() ? null : tree;
  }
}
