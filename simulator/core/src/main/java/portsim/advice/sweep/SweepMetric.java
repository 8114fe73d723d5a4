package portsim.advice.sweep;

import portsim.record.Metric;

/**
 * What is told of each point.
 *
 * @param path of a result, such as {@code calls.failed}, or its chance, such as {@code
 *     p(calls.failed > 0)}
 * @param unit of the result; a chance is a number from 0 to 1
 */
public record SweepMetric(String path, Metric.Unit unit, boolean isChance) {}
