package portsim.record;

/**
 * What went wrong beside the calls.
 *
 * @param failedStarts starts of servers that found a connection, or another server, on their port
 * @param hijacked connections whose port another process took over
 */
public record IncidentTotals(long failedStarts, long hijacked) {
  public static final IncidentTotals NONE = new IncidentTotals(0, 0);
}
