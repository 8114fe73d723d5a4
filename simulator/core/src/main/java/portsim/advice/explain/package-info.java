/** Why a scenario comes out as it does, and why a call of it fails: each number with its reason. */
@NullMarked
package portsim.advice.explain;

import org.jspecify.annotations.NullMarked;
