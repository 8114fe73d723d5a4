/** What a real machine's own tools tell of its sockets and settings: plain data, kept small. */
@NullMarked
package portsim.advice.diagnosis.snapshot;

import org.jspecify.annotations.NullMarked;
