package portsim.cli.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The styles and scripts that pages are made of. */
final class PageFiles {
  private static final String FOLDER = "/portsim/page/";

  private PageFiles() {}

  static String text(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the page's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One module of several: their texts one after the other, without the lines that begin with
   * {@code import} and without the word {@code export}. So no two of them may declare the same name
   * on their top level, and each stands behind those that it imports.
   */
  static String module(List<String> names) {
    StringBuilder module = new StringBuilder();
    for (String name : names) {
      module.append("// ").append(name).append('\n');
      text(name)
          .lines()
          .filter(line -> !line.startsWith("import "))
          .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
          .forEach(line -> module.append(line).append('\n'));
    }
    return module.toString();
  }
}
