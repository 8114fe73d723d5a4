package portsim.client;

import java.time.Duration;
import portsim.client.WcfPool.Channel;
import portsim.client.WcfPool.LeaseCheck;
import portsim.client.WcfPool.Service;

/** Pools of WCF as the tests need them. */
final class WcfParts {
  private static final WcfPool STANDARD = WcfPool.STANDARD;

  private WcfParts() {}

  private static WcfPool with(
      int max, Duration idle, LeaseCheck check, Channel channel, Service service) {
    return new WcfPool(max, idle, STANDARD.leaseTimeout(), check, "default", channel, service);
  }

  private static WcfPool with(Channel channel, Service service) {
    return with(10, STANDARD.idleTimeout(), LeaseCheck.RETURN, channel, service);
  }

  static WcfPool pool(int max) {
    return with(
        max, STANDARD.idleTimeout(), LeaseCheck.RETURN, STANDARD.channel(), STANDARD.service());
  }

  static WcfPool idleTimeout(Duration idle) {
    return with(10, idle, LeaseCheck.RETURN, STANDARD.channel(), STANDARD.service());
  }

  /** A service that never closes anything. */
  static WcfPool alone() {
    return with(STANDARD.channel(), new Service(WcfPool.NEVER, 1_000, 1));
  }

  static WcfPool serviceIdle(int seconds) {
    return with(STANDARD.channel(), new Service(Duration.ofSeconds(seconds), 10, 1));
  }

  static WcfPool serviceMax(int max) {
    return with(STANDARD.channel(), new Service(Duration.ofMinutes(2), max, 1));
  }

  /** The handshake on a stale connection takes so long to fail, opening so long in all. */
  static WcfPool stale(int handshakeSeconds, int openSeconds) {
    Channel channel =
        new Channel(
            Duration.ofSeconds(openSeconds), Duration.ZERO, Duration.ofSeconds(handshakeSeconds));
    return with(channel, STANDARD.service());
  }

  static WcfPool checkedAtTake() {
    return with(
        10, STANDARD.idleTimeout(), LeaseCheck.TAKE, STANDARD.channel(), STANDARD.service());
  }
}
