/** The folder that the finished points of a sweep are kept in, so that it can go on from there. */
@NullMarked
package portsim.cli.command.sweep;

import org.jspecify.annotations.NullMarked;
