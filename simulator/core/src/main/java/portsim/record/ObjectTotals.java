package portsim.record;

/**
 * What the objects of a workload came to: created = destroyed + live.
 *
 * @param created objects constructed, those that are being constructed included
 * @param destroyed objects that are gone
 * @param live objects at the end, those included that await garbage collection
 * @param peakLive the most at one instant
 * @param active objects at the end that are a client's
 * @param peakActive the most at one instant
 * @param activations how often an object was given to a client
 * @param waited calls that waited for an object because all were in use
 * @param waiting those that still wait at the end
 * @param peakWaiting the most at one instant
 * @param collected objects that went back because they were finalized
 * @param discarded objects that were not to be pooled again
 * @param processStarts how often the process of the objects began
 */
public record ObjectTotals(
    long created,
    long destroyed,
    long live,
    long peakLive,
    long active,
    long peakActive,
    long activations,
    long waited,
    long waiting,
    long peakWaiting,
    long collected,
    long discarded,
    long processStarts) {}
