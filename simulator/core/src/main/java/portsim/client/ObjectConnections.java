package portsim.client;

import portsim.network.ConnectFailure;

/** Hears what becomes of the connections that objects ask for, each under its own number. */
final class ObjectConnections implements CallListener {
  private final ComponentObjects objects;
  private final ObjectSlots slots;
  private final ObjectUse.Connects connects;
  private final CallListener calls;

  /**
   * Listens for some objects.
   *
   * @param calls hears what becomes of the calls that the objects serve
   */
  ObjectConnections(
      ComponentObjects objects,
      ObjectSlots slots,
      ObjectUse.Connects connects,
      CallListener calls) {
    this.objects = objects;
    this.slots = slots;
    this.connects = connects;
    this.calls = calls;
  }

  @Override
  public void connected(int object, int lease, boolean reused) {
    slots.setLease(object, lease);
    switch (slots.state(object)) {
      case CONNECTING -> objects.made(object);
      case ENLISTING -> {
        slots.setUsed(object, reused);
        objects.enlisted(object);
      }
      case CALLING -> objects.serve(object, reused);
      default -> throw new IllegalStateException(object + " is " + slots.state(object));
    }
  }

  @Override
  public void foundNoPort(int object) {
    int call = slots.takeCall(object);
    if (call != ObjectSlots.NOBODY) {
      calls.foundNoPort(call);
    }
    objects.gotNone(object);
  }

  @Override
  public void connectFailed(int object, ConnectFailure why) {
    int call = slots.takeCall(object);
    if (call != ObjectSlots.NOBODY) {
      calls.connectFailed(call, why);
    }
    objects.gotNone(object);
  }

  @Override
  public void blocked(int object) {
    int call = slots.takeCall(object);
    if (call != ObjectSlots.NOBODY) {
      calls.blocked(call);
    }
    objects.gotNone(object);
  }

  @Override
  public void timedOutInPool(int object) {
    int call = slots.takeCall(object);
    if (call != ObjectSlots.NOBODY) {
      calls.timedOutInPool(call);
    }
    objects.gotNone(object);
  }

  @Override
  public void expired(int object) {
    throw new IllegalStateException("object " + object + " was not recorded");
  }

  @Override
  public void timedOutForObject(int object) {
    throw new IllegalStateException("object " + object + " waits for an object");
  }

  @Override
  public void connectionLost(int object) {
    if (!slots.isConnected(object)) {
      loseCall(object);
      objects.gotNone(object);
      return;
    }
    boolean forMethod = connects == ObjectUse.Connects.METHOD;
    slots.setLease(object, forMethod ? ObjectSlots.NOTHING : ObjectSlots.LOST);
    if (slots.state(object) == ObjectState.DOOMED) {
      objects.destroy(object);
    } else if (slots.state(object) == ObjectState.SERVING) {
      loseCall(object);
      objects.returned(object);
    }
  }

  private void loseCall(int object) {
    int call = slots.takeCall(object);
    if (call != ObjectSlots.NOBODY) {
      calls.connectionLost(call);
    }
  }
}
