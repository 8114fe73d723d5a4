package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several wrote down is told in the order of instants, places and writing. */
class InterleavingTest {
  private final Interleaving slice = new Interleaving();
  private final List<Note> told = new ArrayList<>();

  private record Note(long nanos, int place, int what) {}

  private void add(List<Note> notes) {
    notes.forEach(note -> slice.add(note.nanos, note.place, note.what));
  }

  private List<Integer> tellBefore(long nanos) {
    List<Integer> whats = new ArrayList<>();
    slice.tell(nanos, (now, what) -> whats.add(what));
    return whats;
  }

  @ParameterizedTest(name = "{0} notes in {1} ns")
  @CsvSource({
    "0, 1",
    "1, 1",
    "2, 1",
    "64, 9",
    "65, 9",
    "66, 1",
    "1000, 3",
    "5000, 1000000000",
    "5000, 549755813887",
    "3, 549755813887"
  })
  void isToldAsAStableSortTellsIt(int count, long lengthNanos) {
    RandomStream random = RandomStream.of(count, "notes");
    long begin = 1_000;
    List<Note> notes = new ArrayList<>();
    for (int what = 0; what < count; what++) {
      long sinceNanos = (long) (random.uniform() * lengthNanos);
      notes.add(new Note(begin + sinceNanos, random.below(32), what));
    }

    slice.begin(begin);
    add(notes);
    slice.sort();
    slice.tell(Long.MAX_VALUE, (now, what) -> told.add(new Note(now, 0, what)));

    assertThat(told)
        .containsExactlyElementsOf(
            notes.stream()
                .sorted(Comparator.comparingLong(Note::nanos).thenComparingInt(Note::place))
                .map(note -> new Note(note.nanos, 0, note.what))
                .toList());
  }

  @Test
  void isToldUpToAnInstantAndOnFromThere() {
    slice.begin(100);
    add(List.of(new Note(130, 0, 3), new Note(110, 0, 1), new Note(120, 0, 2)));
    slice.sort();

    assertThat(tellBefore(120)).containsExactly(1);
    assertThat(tellBefore(120)).isEmpty();
    assertThat(tellBefore(131)).containsExactly(2, 3);
  }

  @Test
  void forgetsWhatIsNotKept() {
    slice.begin(100);
    add(List.of(new Note(130, 0, 3), new Note(110, 0, 1), new Note(120, 0, 2)));

    slice.keep(sinceNanos -> sinceNanos != 20);
    slice.sort();

    assertThat(slice.size()).isEqualTo(2);
    assertThat(tellBefore(Long.MAX_VALUE)).containsExactly(1, 3);
  }

  @Test
  void beginsAnewWithEachSlice() {
    slice.begin(100);
    add(List.of(new Note(110, 0, 1)));
    slice.begin(200);
    add(List.of(new Note(200, 0, 2)));
    slice.sort();

    assertThat(tellBefore(Long.MAX_VALUE)).containsExactly(2);
  }
}
