/** The sockets of a machine, in the formats of the tools that show them. */
@NullMarked
package portsim.cli.report.netstat;

import org.jspecify.annotations.NullMarked;
