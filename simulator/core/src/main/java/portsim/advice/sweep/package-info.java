/** What becomes of a scenario with each combination of values: a million questions at once. */
@NullMarked
package portsim.advice.sweep;

import org.jspecify.annotations.NullMarked;
