/** The commands, their options and exit codes: who knows files, streams and the terminal. */
@NullMarked
package portsim.cli.command;

import org.jspecify.annotations.NullMarked;
