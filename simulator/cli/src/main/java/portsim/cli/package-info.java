/** The program. */
@NullMarked
package portsim.cli;

import org.jspecify.annotations.NullMarked;
