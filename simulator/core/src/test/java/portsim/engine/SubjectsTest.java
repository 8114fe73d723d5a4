package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  private final Subjects subjects = new Subjects();

  @Test
  void givesOutTheNumberTakenBackLastBeforeANewOne() {
    assertThat(IntStream.range(0, 3).map(i -> subjects.take())).containsExactly(0, 1, 2);

    subjects.giveBack(0);
    subjects.giveBack(2);

    assertThat(IntStream.range(0, 3).map(i -> subjects.take())).containsExactly(2, 0, 3);
  }

  @Test
  void countsWhatIsGivenOutAndWhatEverWas() {
    IntStream.range(0, 5).forEach(i -> subjects.take());
    subjects.giveBack(1);
    subjects.giveBack(3);

    assertThat(subjects.inUse()).isEqualTo(3);
    assertThat(subjects.bound()).isEqualTo(5);
  }

  @Test
  void growsToAnyNumber() {
    for (int next = 0; next < 1_000; next++) {
      assertThat(subjects.take()).isEqualTo(next);
    }

    IntStream.range(0, 1_000).forEach(subjects::giveBack);

    assertThat(subjects.inUse()).isZero();
    assertThat(subjects.take()).isEqualTo(999);
  }
}
