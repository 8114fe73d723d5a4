/** Whether a learner's answer is what the run gives. */
@NullMarked
package portsim.verdict.quiz;

import org.jspecify.annotations.NullMarked;
