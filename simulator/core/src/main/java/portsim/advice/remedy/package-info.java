/** What may help a scenario whose calls fail, tried out. */
@NullMarked
package portsim.advice.remedy;

import org.jspecify.annotations.NullMarked;
