package portsim.scenario;

import portsim.scenario.tree.Place;

/**
 * A demand on one number of the result.
 *
 * @param text the path as the file has it
 * @param required the condition as the file has it
 * @param place where it stands in the file
 */
public record Expectation(
    String text, MetricPath path, String required, Condition condition, Place place) {}
