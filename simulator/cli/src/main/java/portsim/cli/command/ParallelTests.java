package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import portsim.advice.FirstEvent;
import portsim.advice.replication.ReplicationRuns;
import portsim.advice.replication.Witness;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.cli.report.VariantResult;
import portsim.cli.report.test.TestedVariant;
import portsim.record.RunRecord;
import portsim.run.MemoryNeed;
import portsim.run.Simulation;
import portsim.scenario.Expectation;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.verdict.Estimate;
import portsim.verdict.Judgement;
import portsim.verdict.Verdict;

/**
 * Reads scenario files and runs their variants on several threads. What comes out does not depend
 * on the threads: a variant runs on one of them, and the results are taken in order.
 */
final class ParallelTests implements AutoCloseable {
  private static final long MEBIBYTE = 1L << 20;
  private static final long LOOK_MILLIS = 100;

  private final Console console;
  private final SourceFiles files;
  private final Interruption interruption;
  private final ExecutorService threads;

  /** What the runs may take together, in mebibytes. */
  private final Semaphore memory;

  private final int memoryMebibytes;

  ParallelTests(Console console, int threadCount, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
    files = new SourceFiles(console.in());
    threads =
        new ThreadPoolExecutor(
            threadCount,
            threadCount,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            ParallelTests::thread);
    memoryMebibytes = (int) Math.max(1, Runtime.getRuntime().maxMemory() / MEBIBYTE);
    memory = new Semaphore(memoryMebibytes, true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "portsim-test");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A file that was read and whose variants run, if they can.
   *
   * @param refusal why they cannot; empty where they can
   * @param doneNanos how much virtual time has passed in all of them together
   */
  record Started(
      ReadScenario read, String refusal, List<Future<TestedVariant>> variants, AtomicLong doneNanos)
      implements Watched {
    @Override
    public long done() {
      return doneNanos.get();
    }

    @Override
    public long whole() {
      ScenarioFile file = read.file();
      return file == null
          ? 1
          : file.variants().values().stream().mapToLong(each -> each.duration().toNanos()).sum();
    }
  }

  /** Work whose progress can be seen. */
  interface Watched {
    long done();

    long whole();
  }

  /** Work that comes before that of later files. */
  private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {
    private final int order;

    Task(int order, Callable<T> work) {
      super(work);
      this.order = order;
    }

    @Override
    public int compareTo(Task<?> other) {
      return Integer.compare(order, other.order);
    }
  }

  private <T> Future<T> submit(int order, Callable<T> work) {
    Task<T> task = new Task<>(order, work);
    threads.execute(task);
    return task;
  }

  /**
   * Begins with a file: reads it, and has its variants run.
   *
   * @param order its place among all files: earlier ones come first
   */
  Future<Started> start(int order, String name) {
    return submit(order, () -> startNow(order, name));
  }

  private Started startNow(int order, String name) {
    ReadScenario read = ReadScenario.read(files, name, Map.of());
    ScenarioFile file = read.file();
    StringWriter refusal = new StringWriter();
    List<Future<TestedVariant>> variants = new ArrayList<>();
    AtomicLong doneNanos = new AtomicLong();
    if (file != null && MemoryCheck.ofThisMachine(new PrintWriter(refusal)).allows(file)) {
      file.variants()
          .forEach(
              (variant, scenario) ->
                  variants.add(submit(order, () -> run(variant, scenario, doneNanos))));
    }
    return new Started(read, refusal.toString(), variants, doneNanos);
  }

  private TestedVariant run(String name, Scenario scenario, AtomicLong doneNanos)
      throws InterruptedException {
    long needed = 1 + MemoryNeed.of(scenario).bytes() / MEBIBYTE;
    int taken = (int) Math.min(memoryMebibytes, needed);
    memory.acquire(taken);
    try {
      long[] before = new long[1];
      RunRecord record =
          Simulation.run(
              scenario,
              nowNanos -> {
                doneNanos.addAndGet(nowNanos - before[0]);
                before[0] = nowNanos;
                return !interruption.isRequested();
              });
      Verdict verdict =
          new ReplicationRuns(new ParallelWorkers(done -> {}), interruption::isRequested)
              .judge(Verdict.of(scenario, record), scenario, record);
      VariantResult result = new VariantResult(name, scenario, record, verdict);
      return new TestedVariant(result, why(scenario, record, verdict));
    } finally {
      memory.release(taken);
    }
  }

  private List<String> why(Scenario scenario, RunRecord record, Verdict verdict) {
    List<String> why = new ArrayList<>();
    List<Expectation> ofOne = scenario.expectations();
    for (int i = 0; i < verdict.judgements().size(); i++) {
      Judgement judgement = verdict.judgements().get(i);
      if (!judgement.failed()) {
        why.add("");
      } else if (i < ofOne.size()) {
        why.add(FirstEvent.text(scenario, record, ofOne.get(i), this::goesOn));
      } else {
        why.add(witness(scenario, i - ofOne.size(), judgement));
      }
    }
    return why;
  }

  private String witness(Scenario scenario, int expectation, Judgement judgement) {
    Estimate estimate = judgement.estimate();
    return estimate == null
        ? ""
        : Witness.text(
            scenario,
            scenario.repetition().expectations().get(expectation),
            estimate,
            this::goesOn);
  }

  private boolean goesOn(long nowNanos) {
    return !interruption.isRequested();
  }

  /** Waits for work; what takes long shows how far it has come. */
  <T> T await(Future<T> work, String task, @Nullable Watched watched) throws IOException {
    try (Progress progress = new Progress(console, task)) {
      while (true) {
        try {
          return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (watched != null) {
            progress.show(watched.done(), watched.whole());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("waiting for " + task + " was interrupted", e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /** What went wrong on the other thread. */
  private static RuntimeException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  /** Whoever still runs has been told to stop, or the results are no longer wanted. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
