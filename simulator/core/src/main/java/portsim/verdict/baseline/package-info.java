/** Whether a scenario still comes to what it came to when that was written down. */
@NullMarked
package portsim.verdict.baseline;

import org.jspecify.annotations.NullMarked;
