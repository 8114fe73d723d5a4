/** The event calendar, the only clock, and chance: nothing here knows of ports. */
@NullMarked
package portsim.engine;

import org.jspecify.annotations.NullMarked;
