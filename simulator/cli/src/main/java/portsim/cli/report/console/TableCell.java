package portsim.cli.report.console;

/** A number in the table, in ASCII. */
public record TableCell(String text, Ink ink) {}
