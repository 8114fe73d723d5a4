package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command line did: how it ended and all that it wrote. */
record CommandRun(int code, String out, String err) {
  /** Where a command line runs. */
  record At(InputStream in, Terminal terminal, Map<String, String> environment) {
    /** Output and messages go to files. */
    private static final Terminal NO_TERMINAL = new Terminal(false, false, 80, true);

    static At terminal(Terminal terminal) {
      return new At(InputStream.nullInputStream(), terminal, Map.of());
    }

    static At environment(Map<String, String> environment) {
      return new At(InputStream.nullInputStream(), NO_TERMINAL, environment);
    }

    static At input(String text) {
      return input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static At input(InputStream in) {
      return new At(in, NO_TERMINAL, Map.of());
    }

    CommandRun run(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      PrintWriter outPrinter = new PrintWriter(out);
      PrintWriter errPrinter = new PrintWriter(err);
      Console console = new Console(in, outPrinter, errPrinter, terminal, environment);
      int code = Portsim.run(console, args);
      outPrinter.flush();
      errPrinter.flush();
      return new CommandRun(code, out.toString(), err.toString());
    }
  }

  static CommandRun of(String... args) {
    return At.terminal(At.NO_TERMINAL).run(args);
  }

  /** Insists that it went well, without a message, and returns the output. */
  String fine() {
    assertThat(err).isEmpty();
    assertThat(code).isEqualTo(ExitCode.FINE);
    return out;
  }

  /** Insists that it ended with this code, a message and no output, and returns the message. */
  String refused(int expectedCode) {
    assertThat(out).isEmpty();
    return told(expectedCode);
  }

  /** Insists that it ended with this code and a message, and returns the message. */
  String told(int expectedCode) {
    assertThat(err).isNotEmpty().endsWith("\n").doesNotContain("\tat ", "Exception");
    assertThat(code).isEqualTo(expectedCode);
    return err;
  }
}
