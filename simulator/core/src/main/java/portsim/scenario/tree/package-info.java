/** A scenario file as it was written: a tree in which each node knows its place. */
@NullMarked
package portsim.scenario.tree;

import org.jspecify.annotations.NullMarked;
