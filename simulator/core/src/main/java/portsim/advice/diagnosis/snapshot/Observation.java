package portsim.advice.diagnosis.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a sick machine.
 *
 * @param snapshot its sockets, the latest
 * @param changes what happened up to then; null where there is no earlier snapshot
 */
public record Observation(
    MachineSnapshot snapshot, @Nullable Changes changes, MachineSettings settings) {}
