package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files as they were at an instant. They are looked at again and again rather than subscribed to:
 * that works on every file system, mounted ones of containers included.
 */
final class WatchedFiles {
  private final Map<String, String> states = new TreeMap<>();

  /** Looks at files; one that is not there is in a state, too. */
  static WatchedFiles lookAt(Set<String> names) {
    WatchedFiles files = new WatchedFiles();
    names.forEach(name -> files.states.put(name, state(name)));
    return files;
  }

  /** Looks at more files now. */
  void add(Set<String> names) {
    names.forEach(name -> states.computeIfAbsent(name, WatchedFiles::state));
  }

  private static String state(String name) {
    try {
      BasicFileAttributes file = Files.readAttributes(Path.of(name), BasicFileAttributes.class);
      return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
    } catch (IOException | InvalidPathException e) {
      return "missing";
    }
  }

  /** The first file that is new, gone or not as it was; empty where none is. */
  String changedSince(WatchedFiles before) {
    TreeMap<String, String> all = new TreeMap<>(before.states);
    all.putAll(states);
    for (String name : all.keySet()) {
      String now = states.getOrDefault(name, "");
      if (!now.equals(before.states.getOrDefault(name, ""))) {
        return name;
      }
    }
    return "";
  }
}
