/** What a scenario's author may want to know beyond a single run. */
@NullMarked
package portsim.advice;

import org.jspecify.annotations.NullMarked;
