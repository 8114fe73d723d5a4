/** The same simulation written in other ways: the same calls, and ports that are only counted. */
@NullMarked
package portsim.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
