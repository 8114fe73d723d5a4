package portsim.cli.report.chart;

/** A place in a picture, in its units from the top left corner. */
record Point(double x, double y) {}
