package portsim.scenario;

import java.util.Set;

/**
 * A server.
 *
 * @param address what workloads connect to: address and port
 * @param settingsWithoutEffect the client settings that the file gives it, which change nothing
 */
public record Server(String name, String address, Set<String> settingsWithoutEffect) {}
