package portsim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import portsim.cli.command.Console;
import portsim.cli.command.ExitCode;
import portsim.cli.command.Portsim;
import portsim.cli.command.Terminal;

/** The program: runs a command line and exits. */
public final class Main {
  /** The types of no option: to load them all, java.sql among them, takes a while at each start. */
  private static final String UNUSED_TYPES = "java[.](time|sql)[.].*";

  private Main() {}

  public static void main(String[] args) {
    System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          err.println("portsim: " + thread.getName() + " failed: " + thrown);
          err.flush();
        });
    int code =
        Portsim.run(new Console(System.in, out, err, Terminal.detect(), System.getenv()), args);
    out.flush();
    err.flush();
    if (code != ExitCode.INTERRUPTED) {
      System.exit(code);
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
