/** Reads files and options as text, text as a located tree, and tells what is wrong with either. */
@NullMarked
package portsim.cli.reading;

import org.jspecify.annotations.NullMarked;
