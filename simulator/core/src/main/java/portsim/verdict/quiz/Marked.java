package portsim.verdict.quiz;

/**
 * What became of a learner's answer.
 *
 * @param isRight whether it is right, or near enough
 * @param remark the same in a sentence, and how far off it is
 */
public record Marked(boolean isRight, String remark) {}
