/** Every change of every port of a run, with its instant: plain data, bounded. */
@NullMarked
package portsim.record.journal;

import org.jspecify.annotations.NullMarked;
