package portsim.advice.capacity;

import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;

/**
 * The answer to a {@link Question}.
 *
 * @param inFile the value that the search began with
 * @param holdsInFile whether the scenario goes well with it
 * @param holding the scenario with the value nearest to the threshold with which it goes well
 * @param failing what became of it with the nearest value with which it does not
 * @param holdingSeeds with how many seeds it goes well with the value that holds; null where chance
 *     has no part, or the budget is on many runs
 * @param failingSeeds the same with the value that fails
 * @param runs how many runs there were in all
 */
public record Capacity(
    Question question,
    Quantity inFile,
    boolean holdsInFile,
    Threshold threshold,
    @Nullable Scenario holding,
    @Nullable RunRecord failing,
    @Nullable Seeds holdingSeeds,
    @Nullable Seeds failingSeeds,
    long runs) {}
