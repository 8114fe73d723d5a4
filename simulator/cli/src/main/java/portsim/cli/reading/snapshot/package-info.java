/** What the tools of real machines print of sockets and settings, each format in a class. */
@NullMarked
package portsim.cli.reading.snapshot;

import org.jspecify.annotations.NullMarked;
