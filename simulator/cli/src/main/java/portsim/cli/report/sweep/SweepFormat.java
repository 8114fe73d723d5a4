package portsim.cli.report.sweep;

import java.io.IOException;
import portsim.advice.sweep.PointResult;

/** A format that the points of a sweep are written in, one after the other. */
public interface SweepFormat {
  /** What such a text begins with, by which one is known. */
  String beginning();

  /** Writes a point. */
  void write(PointResult result, Appendable out) throws IOException;
}
