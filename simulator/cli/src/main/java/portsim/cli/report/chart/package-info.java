/** Pictures: what stands where, and the formats that they are written in. */
@NullMarked
package portsim.cli.report.chart;

import org.jspecify.annotations.NullMarked;
