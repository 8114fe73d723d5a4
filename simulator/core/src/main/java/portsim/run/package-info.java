/** Builds the world of a scenario, runs it, and writes down what happens. */
@NullMarked
package portsim.run;

import org.jspecify.annotations.NullMarked;
