package portsim.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command reads from and writes to.
 *
 * @param environment the variables that it may heed
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    Map<String, String> environment) {
  public Console {
    environment = Map.copyOf(environment);
  }
}
