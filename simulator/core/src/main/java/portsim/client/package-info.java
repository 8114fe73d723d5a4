/** What an application does: how each call gets its connection and what becomes of it. */
@NullMarked
package portsim.client;

import org.jspecify.annotations.NullMarked;
