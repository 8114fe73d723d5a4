package portsim.workload;

import portsim.engine.RandomStream;

/**
 * Independent arrivals at a changing rate: the integral of the rate from one to the next is
 * exponentially distributed with mean 1.
 */
final class CurveArrivals implements ArrivalProcess {
  private final RateCurve curve;
  private final RandomStream random;
  private int point;
  private double nowNanos;

  CurveArrivals(RateCurve curve, RandomStream random) {
    this.curve = curve;
    this.random = random;
  }

  @Override
  public long nextNanos() {
    double area = random.exponential();
    while (!isLast() && area >= areaToNextPoint()) {
      area -= areaToNextPoint();
      point++;
      nowNanos = curve.atNanos(point);
    }
    if (isLast() && curve.perNano(point) == 0) {
      return END;
    }
    nowNanos = isLast() ? nowNanos + timeFor(area) : timeBeforeNextPoint(area);
    return (long) nowNanos;
  }

  private boolean isLast() {
    return point == curve.size() - 1;
  }

  private double areaToNextPoint() {
    double meanRate = (curve.perNano(point, nowNanos) + curve.perNano(point + 1)) / 2;
    return meanRate * ((double) curve.atNanos(point + 1) - nowNanos);
  }

  private double timeBeforeNextPoint(double area) {
    return Math.min(nowNanos + timeFor(area), (double) curve.atNanos(point + 1));
  }

  /** How long the integral takes to grow by this, in the form that loses no digits. */
  private double timeFor(double area) {
    double rate = curve.perNano(point, nowNanos);
    double square = rate * rate + 2 * curve.rise(point) * area;
    return area > 0 ? 2 * area / (rate + Math.sqrt(Math.max(0, square))) : 0;
  }
}
