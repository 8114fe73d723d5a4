/** What many runs of a scenario tell, each with other draws of chance. */
@NullMarked
package portsim.advice.replication;

import org.jspecify.annotations.NullMarked;
