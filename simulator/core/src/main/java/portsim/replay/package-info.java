/** Recorded runs of real machines, and the model run on the same input. */
@NullMarked
package portsim.replay;

import org.jspecify.annotations.NullMarked;
