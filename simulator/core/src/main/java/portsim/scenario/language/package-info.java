/** The scenario language as plain data: the schema and the reference are written from it. */
@NullMarked
package portsim.scenario.language;

import org.jspecify.annotations.NullMarked;
