package portsim.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline.
 *
 * @param at when it happens
 * @param every the time from one time to the next; null where it happens once
 */
public record TimelineEntry(Duration at, @Nullable Duration every, Intervention intervention) {}
