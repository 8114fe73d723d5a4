/** From the located tree to a scenario: every key declared once, every problem told at once. */
@NullMarked
package portsim.scenario.binding;

import org.jspecify.annotations.NullMarked;
