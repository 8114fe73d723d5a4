/** Reads recorded runs of real machines. */
@NullMarked
package portsim.cli.reading.recording;

import org.jspecify.annotations.NullMarked;
