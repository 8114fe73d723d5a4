package portsim.cli.report;

/** A number in the table, in ASCII. */
record TableCell(String text, Ink ink) {}
