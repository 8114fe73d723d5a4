package portsim.cli.report.console;

/** A number in the table, in ASCII. */
record TableCell(String text, Ink ink) {}
