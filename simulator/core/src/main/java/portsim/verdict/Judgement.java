package portsim.verdict;

import portsim.scenario.tree.Place;

/**
 * An expectation and what became of it.
 *
 * @param path the path as the file has it
 * @param required the condition as the file has it
 * @param actual the number in the result, in the words of a condition
 * @param place where the expectation stands in the file
 */
public record Judgement(String path, String required, String actual, boolean passed, Place place) {}
