/**
 * What a person wants to know beyond a record: why, how results differ, up to where it goes well.
 */
@NullMarked
package portsim.advice;

import org.jspecify.annotations.NullMarked;
