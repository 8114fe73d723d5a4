/** Baselines as text, and what has changed since, in words. */
@NullMarked
package portsim.cli.report.baseline;

import org.jspecify.annotations.NullMarked;
