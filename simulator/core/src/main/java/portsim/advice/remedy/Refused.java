package portsim.advice.remedy;

/**
 * A remedy that the operating system, or the scenario, does not admit.
 *
 * @param reason what is said against it
 */
public record Refused(Remedy remedy, String reason) {}
