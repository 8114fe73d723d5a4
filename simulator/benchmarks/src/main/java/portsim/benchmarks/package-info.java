/** Measures whole runs of portsim, and beside them other ways to write the same simulation. */
@NullMarked
package portsim.benchmarks;

import org.jspecify.annotations.NullMarked;
