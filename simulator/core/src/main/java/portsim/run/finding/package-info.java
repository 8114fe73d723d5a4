/** What a user should know beyond the numbers: one class for each kind of finding. */
@NullMarked
package portsim.run.finding;

import org.jspecify.annotations.NullMarked;
