package portsim.run;

import java.util.Arrays;
import portsim.client.CallListener;
import portsim.client.ConnectionSource;
import portsim.network.ConnectFailure;
import portsim.record.FailureCause;
import portsim.record.journal.Connections;
import portsim.record.journal.FailedCall;
import portsim.record.journal.Failures;

/** Sees the calls of a workload on one machine, and has those written down that fail. */
final class JournaledCalls {
  private final JournalLog log;
  private final int holder;
  private final boolean hasUsers;
  private final boolean isPlain;
  private final WorkloadCounts counts;
  private int[] user = new int[0];
  private int[] context = new int[0];
  private long[] askedNanos = new long[0];
  private int[] connection = new int[0];

  /** The call of each lease. */
  private int[] callOf = new int[0];

  private int asking = Connections.ANYBODY;
  private long finals;
  private long aborted;

  /**
   * Sees calls of a holder of ports.
   *
   * @param hasUsers whether they are made on behalf of users
   * @param isPlain whether each has a connection of its own, and nothing stands between
   * @param counts where it is written down how many fail for good
   */
  JournaledCalls(
      JournalLog log, int holder, boolean hasUsers, boolean isPlain, WorkloadCounts counts) {
    this.log = log;
    this.holder = holder;
    this.hasUsers = hasUsers;
    this.isPlain = isPlain;
    this.counts = counts;
  }

  int holder() {
    return holder;
  }

  /** On whose behalf a call asks for a connection of its own; mostly nobody does. */
  int asking() {
    return asking;
  }

  private void asks(int call, int ofUser, int ofContext) {
    if (call >= user.length) {
      int capacity = Math.max(64, call * 2);
      user = Arrays.copyOf(user, capacity);
      context = Arrays.copyOf(context, capacity);
      askedNanos = Arrays.copyOf(askedNanos, capacity);
      connection = Arrays.copyOf(connection, capacity);
    }
    user[call] = ofUser;
    context[call] = ofContext;
    askedNanos[call] = log.nowNanos();
    connection[call] = Failures.NO_CONNECTION;
  }

  private void gets(int call, int lease) {
    if (lease >= callOf.length) {
      callOf = Arrays.copyOf(callOf, Math.max(64, lease * 2));
    }
    callOf[lease] = call;
    if (isPlain) {
      connection[call] = log.numberOf(lease);
    }
  }

  private int fails(int call, FailureCause why, int on) {
    FailedCall failed = new FailedCall(user[call], context[call], askedNanos[call]);
    return log.writer().fail(log.nowNanos(), holder, failed, why, on);
  }

  /** The call has heard of its failure, and may try again. */
  private void wasTold(int failure) {
    if (counts.failed() > finals) {
      finals++;
      log.writer().setFinal(failure);
    }
  }

  /** A call that gives its connection back may do so because it fails with another. */
  private void gaveBack(int lease) {
    if (counts.aborted > aborted) {
      aborted++;
      int call = callOf[lease];
      wasTold(fails(call, FailureCause.ABORTED, connection[call]));
    }
  }

  ConnectionSource source(ConnectionSource granting) {
    return new Source(granting);
  }

  CallListener listener(CallListener calls) {
    return new Listener(calls);
  }

  private final class Source implements ConnectionSource {
    private final ConnectionSource granting;

    Source(ConnectionSource granting) {
      this.granting = granting;
    }

    @Override
    public void acquire(int call, int ofUser, int ofContext) {
      asks(call, ofUser, ofContext);
      asking = hasUsers && isPlain ? ofUser : Connections.ANYBODY;
      granting.acquire(call, ofUser, ofContext);
      asking = Connections.ANYBODY;
    }

    @Override
    public void release(int lease) {
      gaveBack(lease);
      granting.release(lease);
    }

    @Override
    public void restarted() {
      granting.restarted();
    }

    @Override
    public void finish() {
      granting.finish();
    }
  }

  private final class Listener implements CallListener {
    private final CallListener calls;

    Listener(CallListener calls) {
      this.calls = calls;
    }

    @Override
    public void connected(int call, int lease, boolean reused) {
      gets(call, lease);
      calls.connected(call, lease, reused);
    }

    @Override
    public void foundNoPort(int call) {
      int failure = fails(call, FailureCause.PORT_EXHAUSTED, Failures.NO_CONNECTION);
      calls.foundNoPort(call);
      wasTold(failure);
    }

    @Override
    public void connectFailed(int call, ConnectFailure why) {
      FailureCause cause =
          why == ConnectFailure.REFUSED ? FailureCause.REFUSED : FailureCause.TIMED_OUT;
      int failure = fails(call, cause, log.takeFailed());
      calls.connectFailed(call, why);
      wasTold(failure);
    }

    @Override
    public void connectionLost(int call) {
      int failure = fails(call, FailureCause.RESET, connection[call]);
      calls.connectionLost(call);
      wasTold(failure);
    }

    @Override
    public void blocked(int call) {
      int failure = fails(call, FailureCause.BLOCKED, Failures.NO_CONNECTION);
      calls.blocked(call);
      wasTold(failure);
    }

    @Override
    public void timedOutInPool(int call) {
      int failure = fails(call, FailureCause.POOL_TIMEOUT, Failures.NO_CONNECTION);
      calls.timedOutInPool(call);
      wasTold(failure);
    }

    @Override
    public void expired(int call) {
      int failure = fails(call, FailureCause.EXPIRED, Failures.NO_CONNECTION);
      calls.expired(call);
      wasTold(failure);
    }

    @Override
    public void timedOutForObject(int call) {
      int failure = fails(call, FailureCause.OBJECT_TIMEOUT, Failures.NO_CONNECTION);
      calls.timedOutForObject(call);
      wasTold(failure);
    }
  }
}
