/** Who calls and when, and how long a call needs its connection. */
@NullMarked
package portsim.workload;

import org.jspecify.annotations.NullMarked;
