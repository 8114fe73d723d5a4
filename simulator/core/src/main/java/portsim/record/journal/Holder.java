package portsim.record.journal;

/**
 * Who holds ports: a workload on one machine.
 *
 * @param machine the number of its machine in the journal
 * @param workload its name
 * @param process the name of its process; possibly empty
 * @param server the name of the server that it calls
 * @param localAddress where its connections come from; the machine's name where it has no address
 * @param remoteAddress where they go to; an address of IPv6 is without brackets
 * @param isPooled whether connections outlive their calls, in a pool or as bindings
 */
public record Holder(
    int machine,
    String workload,
    String process,
    String server,
    String localAddress,
    String remoteAddress,
    int remotePort,
    boolean isPooled) {}
