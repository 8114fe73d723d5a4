package portsim.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that was started and has ended.
 *
 * @param status 0 where all went well
 * @param lines what it wrote to stdout
 */
record Child(int status, List<String> lines, double seconds) {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Runs a command; one that fails ends the measurement. */
  static Child run(List<String> command) throws IOException, InterruptedException {
    Child child = tryTo(command);
    if (child.status != 0) {
      throw new IllegalStateException(command + " failed: " + child.status);
    }
    return child;
  }

  private static Child tryTo(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long began = System.nanoTime();
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Child(status, text.lines().toList(), seconds);
  }

  /** Runs the main method of a class of this program, with a heap of so much at most. */
  static Child tryTo(Class<?> main, String heap, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmx" + heap));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return tryTo(command);
  }

  static String java() {
    return JAVA.toString();
  }
}
