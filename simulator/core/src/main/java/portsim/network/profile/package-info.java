/** Operating systems: their defaults, their settings under their own names, and the sources. */
@NullMarked
package portsim.network.profile;

import org.jspecify.annotations.NullMarked;
