/** What became of a test of scenario files, for people and for machines. */
@NullMarked
package portsim.cli.report.test;

import org.jspecify.annotations.NullMarked;
