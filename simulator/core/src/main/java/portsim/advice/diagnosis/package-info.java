/** What a snapshot of a real machine tells of its ports, and what that comes from. */
@NullMarked
package portsim.advice.diagnosis;

import org.jspecify.annotations.NullMarked;
