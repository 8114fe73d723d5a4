/** What a learner is asked of a scenario before its result is shown. */
@NullMarked
package portsim.scenario.question;

import org.jspecify.annotations.NullMarked;
