/** What a run leaves behind: plain, bounded data that verdicts and reports read. */
@NullMarked
package portsim.record;

import org.jspecify.annotations.NullMarked;
