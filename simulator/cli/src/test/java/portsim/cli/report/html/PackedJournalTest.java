package portsim.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import portsim.record.FailureCause;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.FailedCall;
import portsim.record.journal.Failures;
import portsim.record.journal.Holder;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;

/** Journals as the columns of a page. */
class PackedJournalTest {
  private static final Holder ORDERS =
      new Holder(0, "orders", "", "sql", "10.0.0.1", "10.0.0.2", 1433, false);

  /** Two connections whose changes take turns, and a call that fails. */
  private static Journal journal() {
    JournalWriter writer = new JournalWriter();
    int holder = writer.add(ORDERS);
    int one = writer.open(100, holder, 5000, 7, ConnectionState.SYN_SENT);
    int two = writer.open(150, holder, 1025, -1, ConnectionState.ESTABLISHED);
    writer.change(160, one, ConnectionState.ESTABLISHED);
    writer.change(170, two, ConnectionState.CLOSED);
    FailedCall call = new FailedCall(3, 3, 165);
    int failure =
        writer.fail(165, holder, call, FailureCause.PORT_EXHAUSTED, Failures.NO_CONNECTION);
    writer.setFinal(failure);
    writer.change(300, one, ConnectionState.TIME_WAIT);
    return writer.journal(1_000);
  }

  /** Each difference d is 2d, or -2d - 1 where it is less than 0. */
  @Test
  void isColumnsOfConnectionsThenOfFailures() throws IOException {
    PackedJournal packed = PackedJournal.of(journal(), Integer.MAX_VALUE);
    assertThat(packed.untilNanos()).isEqualTo(1_000);
    assertThat(numbers(packed))
        .containsExactly(
            2L, // connections
            200L, 100L, // opened at 100, 50 later
            0L, 0L, // holder
            10_000L, 7_949L, // port 5000, 3975 less
            14L, 15L, // identity 7, 8 less
            3L, 2L, // changes
            1L, 2L, 5L, 2L, 0L, // states
            0L, 60L, 140L, 0L, 20L, // times between
            1L, // failures
            330L, 0L, 6L, 0L, 1L); // at, holder, user, cause, final
  }

  /** It is cut in steps, until it fits. */
  @Test
  void endsAtAnInstantWhereNotAllFits() throws IOException {
    int whole = PackedJournal.of(journal(), Integer.MAX_VALUE).text().length();
    PackedJournal packed = PackedJournal.of(journal(), whole - 1);
    assertThat(packed.text().length()).isLessThan(whole);
    assertThat(packed.untilNanos()).isLessThan(1_000);
  }

  private static List<Long> numbers(PackedJournal packed) throws IOException {
    byte[] deflated = Base64.getDecoder().decode(packed.text());
    List<Long> numbers = new ArrayList<>();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      long number = 0;
      int bits = 0;
      for (int each = in.read(); each >= 0; each = in.read()) {
        number |= (long) (each & 127) << bits;
        bits += 7;
        if (each < 128) {
          numbers.add(number);
          number = 0;
          bits = 0;
        }
      }
    }
    return numbers;
  }
}
