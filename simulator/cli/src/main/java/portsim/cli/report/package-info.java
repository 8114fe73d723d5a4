/** Writes results: one class per output format, each a function of text. */
@NullMarked
package portsim.cli.report;

import org.jspecify.annotations.NullMarked;
