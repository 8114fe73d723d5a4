package portsim.cli.report.console;

import java.util.List;
import portsim.advice.explain.Reason;

/** A chain of causes, each leading to the next. */
final class ReasonList {
  private ReasonList() {}

  static void write(List<Reason> chain, Page page) {
    int number = 0;
    for (Reason reason : chain) {
      number++;
      Ink ink = reason.topic() == Reason.Topic.ERROR ? Ink.FAILURE : Ink.LABEL;
      page.item(Page.INDENT, number + ".", ink, reason.text() + ".");
    }
  }
}
