/** Sweeps as text for machines. */
@NullMarked
package portsim.cli.report.sweep;

import org.jspecify.annotations.NullMarked;
