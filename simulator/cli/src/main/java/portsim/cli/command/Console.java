package portsim.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;

/** Where a command reads from and writes to. */
public record Console(InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {}
