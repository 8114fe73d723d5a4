/** The ports of a machine: which a socket gets, who is in its way, and when it is free again. */
@NullMarked
package portsim.network.port;

import org.jspecify.annotations.NullMarked;
