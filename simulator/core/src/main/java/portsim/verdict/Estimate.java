package portsim.verdict;

/**
 * What many runs tell of a chance or a mean. Numbers are plain decimals, times seconds.
 *
 * @param value the share, or the mean, of the runs
 * @param least the lower end of the interval that it is in, as sure as was asked for
 * @param greatest the upper end
 * @param confidence how sure, as a part of 1
 * @param replications how many runs there were
 * @param isClear whether they settle the expectation, this way or that
 */
public record Estimate(
    String value,
    String least,
    String greatest,
    String confidence,
    long replications,
    boolean isClear) {}
