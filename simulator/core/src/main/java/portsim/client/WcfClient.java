package portsim.client;

/**
 * Where a WCF client is, and what it calls: clients of one process share pools.
 *
 * @param pools of all clients
 * @param machine the name of its machine
 * @param process the name of its process; possibly empty
 * @param server the name of its server, which stands for address and port
 */
public record WcfClient(WcfPools pools, String machine, String process, String server) {}
