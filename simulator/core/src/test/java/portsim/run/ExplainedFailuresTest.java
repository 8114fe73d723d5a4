package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.advice.explain.CallExplanation;
import portsim.advice.explain.Reason;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.scenario.Scenario;

/** Each failed attempt has its chain of causes, whatever the scenario. */
class ExplainedFailuresTest {
  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(61, 66), LongStream.rangeClosed(161, 170));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachFailureIsExplained(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    JournalWriter writer = new JournalWriter();
    RunRecord run = Simulation.run(scenario, writer, now -> true);
    Journal journal = writer.journal(run.endNanos());
    CallExplanation explanation = new CallExplanation(scenario, journal);

    for (int failure = 0; failure < journal.failures().size(); failure += 7) {
      List<Reason> chain = explanation.of(failure);
      assertThat(chain).isNotEmpty();
      assertThat(chain.get(chain.size() - 1).topic()).isEqualTo(Reason.Topic.ERROR);
      assertThat(chain).extracting(Reason::text).noneMatch(text -> text.contains("null"));
      if (journal.failures().cause(failure) == FailureCause.PORT_EXHAUSTED) {
        assertThat(chain).extracting(Reason::topic).contains(Reason.Topic.TAKEN);
      }
    }
  }
}
