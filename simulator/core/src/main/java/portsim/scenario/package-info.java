/** What a scenario file says, as immutable values: one scenario for the base and each variant. */
@NullMarked
package portsim.scenario;

import org.jspecify.annotations.NullMarked;
