package portsim.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that was started and has ended.
 *
 * @param lines what it wrote to stdout
 */
record Child(List<String> lines, double seconds) {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Runs a command; one that fails ends the measurement. */
  static Child run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long began = System.nanoTime();
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(command + " failed: " + status);
    }
    return new Child(text.lines().toList(), seconds);
  }

  /** Runs the main method of a class of this program, with options for its JVM. */
  static Child run(Class<?> main, List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return run(command);
  }

  static String java() {
    return JAVA.toString();
  }
}
