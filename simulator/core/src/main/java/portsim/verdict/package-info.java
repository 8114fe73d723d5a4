/** Whether a result is what its scenario expects. */
@NullMarked
package portsim.verdict;

import org.jspecify.annotations.NullMarked;
