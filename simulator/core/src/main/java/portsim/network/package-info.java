/** What an operating system does: ports, who holds them until when, and the states of TCP. */
@NullMarked
package portsim.network;

import org.jspecify.annotations.NullMarked;
