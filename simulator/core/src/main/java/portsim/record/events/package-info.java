/** What is kept of the events of a run, so that another run can be held against it. */
@NullMarked
package portsim.record.events;

import org.jspecify.annotations.NullMarked;
