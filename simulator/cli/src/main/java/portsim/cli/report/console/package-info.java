/** What a person reads in the terminal. */
@NullMarked
package portsim.cli.report.console;

import org.jspecify.annotations.NullMarked;
