/** Reads baselines. */
@NullMarked
package portsim.cli.reading.baseline;

import org.jspecify.annotations.NullMarked;
