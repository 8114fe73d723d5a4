package portsim.record;

/**
 * Something that the user should know about the scenario or its result.
 *
 * @param id a stable name of the kind of finding, in kebab case
 * @param text the finding in plain sentences
 * @param assumed whether it points at a value that is assumed rather than documented
 */
public record Finding(String id, String text, boolean assumed) {}
