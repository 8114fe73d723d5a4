package portsim.replay;

import java.util.List;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.TcpObserver;
import portsim.network.TcpState;

/**
 * Counts the connections of a replay at the instants at which they were counted in the recording.
 */
final class StateCounts implements TcpObserver {
  private final int[] now = new int[TcpState.values().length];
  private int[] established = new int[0];
  private int[] timeWait = new int[0];

  void begin(List<RecordedSecond> seconds, EventCalendar calendar) {
    established = new int[seconds.size()];
    timeWait = new int[seconds.size()];
    Subjects numbers = new Subjects();
    int count = calendar.kind(this::count, numbers);
    for (RecordedSecond second : seconds) {
      calendar.schedule(second.atNanos(), Rank.SAMPLE, count, numbers.take());
    }
  }

  private void count(int second) {
    established[second] = now[TcpState.ESTABLISHED.index()];
    timeWait[second] = now[TcpState.TIME_WAIT.index()];
  }

  @Override
  public void foundNoPort(int route) {
    // it has no state
  }

  @Override
  public void changed(int route, TcpState from, TcpState to) {
    now[from.index()]--;
    now[to.index()]++;
  }

  int established(int second) {
    return established[second];
  }

  int timeWait(int second) {
    return timeWait[second];
  }
}
