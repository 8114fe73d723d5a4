/** What can be said of a chance or a mean after so many trials. */
@NullMarked
package portsim.statistics;

import org.jspecify.annotations.NullMarked;
