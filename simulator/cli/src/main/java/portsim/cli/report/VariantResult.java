package portsim.cli.report;

import portsim.record.RunRecord;
import portsim.scenario.Scenario;
import portsim.verdict.Verdict;

/**
 * One variant of a scenario file, what its run left behind, and what became of its expectations.
 *
 * @param name the variant's name; {@code base} for the scenario that the others are patches of
 */
public record VariantResult(String name, Scenario scenario, RunRecord run, Verdict verdict) {}
