/** What a record and a verdict mean: why an expectation is not met, how two results differ. */
@NullMarked
package portsim.advice;

import org.jspecify.annotations.NullMarked;
