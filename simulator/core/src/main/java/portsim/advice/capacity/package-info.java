/** Up to which value of one number a scenario goes well. */
@NullMarked
package portsim.advice.capacity;

import org.jspecify.annotations.NullMarked;
