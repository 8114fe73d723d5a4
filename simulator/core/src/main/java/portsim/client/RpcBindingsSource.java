package portsim.client;

import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;
import portsim.network.ConnectFailure;
import portsim.network.Route;

/** What one workload does with the bindings of its process. */
final class RpcBindingsSource implements ConnectionSource {
  final RpcBindings options;
  final CallListener listener;
  final PoolObserver observer;
  final Route route;

  /** How long a binding of its own takes to authenticate; null where it takes no time. */
  final @Nullable Lane authentications;

  private final RpcApplication application;
  private final RpcAssociation association;

  /** Its number among the users of the association. */
  private final int number;

  private int callsInProgress;

  RpcBindingsSource(RpcBindings options, RpcApplication application, ClientWorld world) {
    this.options = options;
    this.application = application;
    listener = world.listener();
    observer = world.pools();
    association = application.with(options.ends().server(), options.idleCleanup(), world);
    route = world.routeFor().apply(association);
    authentications = association.authenticationLane(options.reauthentication());
    number = association.add(this);
    application.add(this);
    if (options.releasing() instanceof Releasing.Every every) {
      Periodic.every(every.period(), world.calendar(), previous -> application.releaseUnused());
    }
  }

  @Override
  public void acquire(int call, int user, int context) {
    application.acquired();
    callsInProgress++;
    association.acquire(number, call, options.contextOf(user, context));
  }

  @Override
  public void release(int binding) {
    callEnded();
    association.release(binding);
  }

  void foundNoPort(int call) {
    callEnded();
    listener.foundNoPort(call);
  }

  void connectFailed(int call, ConnectFailure why) {
    callEnded();
    listener.connectFailed(call, why);
  }

  void connectionLost(int call) {
    callEnded();
    listener.connectionLost(call);
  }

  /** A call has ended, and where each call has its own object, the object is released. */
  private void callEnded() {
    callsInProgress--;
    if (options.releasing() instanceof Releasing.AfterCall) {
      application.released(1);
    }
  }

  int callsInProgress() {
    return callsInProgress;
  }

  @Override
  public void processEnded() {
    association.closeOf(number);
  }

  @Override
  public void restarted() {
    application.restarted(); // its bindings are lost one by one, and no call waits here
  }
}
