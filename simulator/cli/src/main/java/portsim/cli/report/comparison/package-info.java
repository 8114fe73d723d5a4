/** Two results side by side, for people and for machines. */
@NullMarked
package portsim.cli.report.comparison;

import org.jspecify.annotations.NullMarked;
