package portsim.cli.report.chart;

/** What pictures are drawn on: a format that they are written in. */
interface Canvas {
  void draw(Mark.Box box);

  void draw(Mark.Area area);

  void draw(Mark.Stroke stroke);

  void draw(Mark.Dot dot);

  void draw(Mark.Text text);
}
