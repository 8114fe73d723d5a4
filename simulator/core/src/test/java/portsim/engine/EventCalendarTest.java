package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The total order of events: every hand-computed answer rests on it. */
class EventCalendarTest {
  private final EventCalendar calendar = new EventCalendar();
  private final Subjects subjects = new Subjects();
  private final List<String> diary = new ArrayList<>();

  /** A kind of event that writes down its instant, its name and its subject. */
  private int kind(String name) {
    return calendar.kind(
        subject -> diary.add(calendar.nowNanos() + " " + name + " " + subject), subjects);
  }

  private Lane lane(long delayNanos, Rank rank, String name) {
    return calendar.lane(delayNanos, rank, kind(name));
  }

  private int[] take(int count) {
    return IntStream.range(0, count).map(i -> subjects.take()).toArray();
  }

  @Test
  void ordersByTimeThenRankThenScheduling() {
    int[] subject = take(7);
    int queued = kind("queued");
    Lane samples = lane(10, Rank.SAMPLE, "laned");
    Lane requests = lane(10, Rank.REQUEST, "laned");
    Lane releases = lane(10, Rank.RELEASE, "laned");

    samples.schedule(subject[0]);
    calendar.schedule(10, Rank.REQUEST, queued, subject[1]);
    requests.schedule(subject[2]);
    calendar.schedule(10, Rank.RELEASE, queued, subject[3]);
    releases.schedule(subject[4]);
    calendar.schedule(11, Rank.RELEASE, queued, subject[5]);
    calendar.schedule(9, Rank.SAMPLE, queued, subject[6]);
    calendar.runUntil(20);

    assertThat(diary)
        .containsExactly(
            "9 queued 6",
            "10 queued 3",
            "10 laned 4",
            "10 queued 1",
            "10 laned 2",
            "10 laned 0",
            "11 queued 5");
  }

  @Test
  void keepsTheOrderOfSchedulingAmongEqualsOfAllLanesAndTheQueue() {
    int queued = kind("tick");
    int count = 400;
    Lane[] lanes = {
      lane(7, Rank.REQUEST, "tick"), lane(7, Rank.REQUEST, "tick"), lane(7, Rank.REQUEST, "tick")
    };

    for (int subject : take(count)) {
      int way = subject * 7 % 4;
      if (way == 3) {
        calendar.schedule(7, Rank.REQUEST, queued, subject);
      } else {
        lanes[way].schedule(subject);
      }
    }
    calendar.runUntil(7);

    assertThat(diary)
        .containsExactlyElementsOf(
            IntStream.range(0, count).mapToObj(subject -> "7 tick " + subject).toList());
  }

  @Test
  void runsAnEventOfLowerRankNextThatIsScheduledForTheSameInstant() {
    int subject = subjects.take();
    int release = kind("release");
    int request = kind("request");
    int sample = kind("sample");
    Lane atOnce = lane(0, Rank.RELEASE, "at once");
    int cause =
        calendar.kind(
            number -> {
              diary.add("5 cause " + number);
              calendar.schedule(5, Rank.SAMPLE, sample, number);
              calendar.schedule(5, Rank.REQUEST, request, number);
              calendar.schedule(5, Rank.RELEASE, release, number);
              atOnce.schedule(number);
            },
            subjects);

    calendar.schedule(5, Rank.REQUEST, cause, subject);
    calendar.schedule(5, Rank.REQUEST, request, subject);
    calendar.runUntil(5);

    assertThat(diary)
        .containsExactly(
            "5 cause 0", "5 release 0", "5 at once 0", "5 request 0", "5 request 0", "5 sample 0");
  }

  @Test
  void runsUntilAnInstantThisIncludedAndMovesTheClockThere() {
    int subject = subjects.take();
    int event = kind("event");
    calendar.schedule(10, Rank.SAMPLE, event, subject);
    calendar.schedule(11, Rank.RELEASE, event, subject);

    calendar.runUntil(9);
    assertThat(calendar.nowNanos()).isEqualTo(9);
    assertThat(diary).isEmpty();

    calendar.runUntil(10);
    assertThat(calendar.nowNanos()).isEqualTo(10);
    assertThat(diary).containsExactly("10 event 0");

    calendar.runUntil(1_000);
    assertThat(calendar.nowNanos()).isEqualTo(1_000);
    assertThat(diary).containsExactly("10 event 0", "11 event 0");
  }

  @Test
  void neverTurnsTheClockBack() {
    calendar.runUntil(10);
    calendar.runUntil(5);

    assertThat(calendar.nowNanos()).isEqualTo(10);
  }

  @Test
  void measuresTheDelayOfALaneFromThePresent() {
    Lane lane = lane(10, Rank.RELEASE, "event");
    int subject = subjects.take();

    calendar.runUntil(90);
    lane.schedule(subject);
    calendar.runUntil(1_000);

    assertThat(diary).containsExactly("100 event 0");
  }

  @Test
  void refusesToScheduleInThePast() {
    int subject = subjects.take();
    int event = kind("event");
    calendar.runUntil(5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.schedule(4, Rank.RELEASE, event, subject))
        .withMessage("cannot schedule at 4 ns, it is 5");
    calendar.schedule(5, Rank.RELEASE, event, subject);
  }

  @Test
  void refusesANegativeDelay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lane(-1, Rank.RELEASE, "event"))
        .withMessage("a delay cannot be negative, got -1 ns");
  }

  /** Guards against an overflow: a delay without end would otherwise be due in the past. */
  @Test
  void takesAnInstantBeyondTheEndOfTimeForTheEndOfTime() {
    Lane forever = lane(Long.MAX_VALUE, Rank.RELEASE, "event");
    int subject = subjects.take();
    calendar.runUntil(5);

    forever.schedule(subject);
    calendar.runUntil(Long.MAX_VALUE - 2);

    assertThat(diary).isEmpty();
  }

  @Test
  void dropsTheEventsOfANumberGivenBack() {
    int[] subject = take(2);
    int queued = kind("queued");
    Lane lane = lane(10, Rank.RELEASE, "laned");
    for (int each : subject) {
      calendar.schedule(10, Rank.RELEASE, queued, each);
      lane.schedule(each);
    }

    subjects.giveBack(subject[0]);
    calendar.runUntil(10);

    assertThat(diary).containsExactly("10 queued 1", "10 laned 1");
  }

  @Test
  void dropsTheEventsOfANumberThatIsTakenAgainAtOnce() {
    int queued = kind("queued");
    Lane lane = lane(10, Rank.RELEASE, "laned");
    int first = subjects.take();
    calendar.schedule(10, Rank.RELEASE, queued, first);
    lane.schedule(first);

    subjects.giveBack(first);
    int second = subjects.take();
    calendar.runUntil(3);
    calendar.schedule(12, Rank.RELEASE, queued, second);
    lane.schedule(second);
    calendar.runUntil(20);

    assertThat(second).isEqualTo(first);
    assertThat(diary).containsExactly("12 queued 0", "13 laned 0");
  }

  @Test
  void dropsCancelledEventsButNotThoseScheduledAfterwards() {
    int[] subject = take(2);
    Lane lane = lane(10, Rank.RELEASE, "event");
    lane.schedule(subject[0]);
    lane.schedule(subject[1]);

    subjects.cancelEvents(subject[0]);
    calendar.runUntil(1);
    lane.schedule(subject[0]);
    calendar.runUntil(20);

    assertThat(diary).containsExactly("10 event 1", "11 event 0");
  }

  @Test
  void letsAnEventCancelAnotherOfItsInstant() {
    int[] subject = take(2);
    int event = kind("event");
    int cancel = calendar.kind(number -> subjects.cancelEvents(subject[1]), subjects);
    calendar.schedule(10, Rank.RELEASE, cancel, subject[0]);
    calendar.schedule(10, Rank.RELEASE, event, subject[1]);
    calendar.schedule(10, Rank.RELEASE, event, subject[0]);

    calendar.runUntil(10);

    assertThat(diary).containsExactly("10 event 0");
  }

  /** Guards the copying of a ring whose events begin in its middle. */
  @ParameterizedTest(name = "after {0} events")
  @ValueSource(ints = {0, 1, 5, 8, 15, 16, 17, 31})
  void growsALaneThatIsWrappedAround(int before) {
    Lane lane = lane(100, Rank.RELEASE, "event");
    int[] subject = take(before + 60);
    for (int i = 0; i < before; i++) {
      calendar.runUntil(calendar.nowNanos() + 1);
      lane.schedule(subject[i]);
      calendar.runUntil(calendar.nowNanos() + 100);
    }
    diary.clear();

    long start = calendar.nowNanos();
    List<String> expected = new ArrayList<>();
    for (int i = before; i < subject.length; i++) {
      lane.schedule(subject[i]);
      expected.add((calendar.nowNanos() + 100) + " event " + subject[i]);
      calendar.runUntil(calendar.nowNanos() + 1);
    }
    calendar.runUntil(start + 1_000);

    assertThat(diary).containsExactlyElementsOf(expected);
  }
}
