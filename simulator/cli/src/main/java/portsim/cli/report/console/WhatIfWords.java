package portsim.cli.report.console;

import portsim.advice.explain.WhatIf;
import portsim.record.Numbers;
import portsim.record.Outages;

/** What another value changes. */
final class WhatIfWords {
  private WhatIfWords() {}

  static void write(WhatIf whatIf, Page page) {
    boolean better = whatIf.after().failed() < whatIf.before().failed();
    boolean worse = whatIf.after().failed() > whatIf.before().failed();
    String mark = better ? Glyphs.GOOD : worse ? Glyphs.BAD : Glyphs.BULLET;
    Ink ink = better ? Ink.GOOD : worse ? Ink.FAILURE : Ink.LABEL;
    page.item(Page.INDENT, mark, ink, change(whatIf) + ": " + effect(whatIf) + ".");
  }

  private static String change(WhatIf whatIf) {
    return whatIf.value().isEmpty()
        ? "without " + whatIf.path()
        : whatIf.path() + " = " + whatIf.value();
  }

  private static String effect(WhatIf whatIf) {
    WhatIf.Result after = whatIf.after();
    if (whatIf.changesNothing()) {
      String same =
          after.failed() == 0
              ? "no call fails either way"
              : Words.count(after.failed(), "call")
                  + (after.failed() == 1 ? " fails" : " fail")
                  + " either way";
      return same + (whatIf.why().isEmpty() ? "" : "; " + whatIf.why());
    }
    return failed(whatIf)
        + first(after)
        + "; at most "
        + Numbers.grouped(after.peakInUse())
        + (after.peakInUse() == 1 ? " port is" : " ports are")
        + " in use"
        + (whatIf.needsRestart() ? "; it takes a restart of the machine" : "");
  }

  private static String failed(WhatIf whatIf) {
    long failed = whatIf.after().failed();
    if (failed == whatIf.before().failed()) {
      return failed == 0
          ? "no call fails, as before"
          : Words.count(failed, "call") + " fail, as before";
    }
    String calls = failed == 0 ? "no call" : Words.count(failed, "call");
    return calls + (failed <= 1 ? " fails" : " fail");
  }

  private static String first(WhatIf.Result after) {
    return after.firstExhaustionNanos() == Outages.NEVER
        ? ""
        : ", the first port is missed at " + HumanTime.unbroken(after.firstExhaustionNanos());
  }
}
