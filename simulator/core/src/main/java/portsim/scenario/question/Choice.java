package portsim.scenario.question;

import portsim.scenario.Condition;

/**
 * An answer to choose.
 *
 * @param text what it says
 * @param condition what the number of the result must meet for it to be right
 */
public record Choice(String text, Condition condition) {}
