package portsim.client;

import java.time.Duration;
import portsim.network.Closing;

/**
 * What the exchanges of a workload's connections cost, as a trace at the client would count them:
 * Ethernet frames without their check sum; what the client receives is padded to 60 bytes.
 *
 * @param handshake SYN, SYN-ACK, ACK
 * @param refused a SYN and the reset that answers it
 * @param unanswered a SYN without an answer
 * @param login what a driver, or a proxy, and its server say to each other before the first call
 * @param call the commands of a call
 * @param resetConnection what makes a pooled connection like a new one, for the next call
 * @param close a FIN and its acknowledgement from each side, or a reset
 * @param keepAlive a probe and its answer
 * @param keepAliveEvery how long an idle connection of a pool waits for its next probe
 * @param delayedAck an acknowledgement that rides on nothing
 * @param delayedAckThousandths how many of them a connection has
 */
public record Traffic(
    Exchange handshake,
    Exchange refused,
    Exchange unanswered,
    Exchange login,
    Exchange call,
    Exchange resetConnection,
    Exchange close,
    Exchange keepAlive,
    Duration keepAliveEvery,
    Exchange delayedAck,
    long delayedAckThousandths) {
  /** The interval of probes that are never sent. */
  public static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

  /** The headers of Ethernet, IP and TCP. */
  private static final int HEADERS = 14 + 20 + 20;

  /** With the options of Windows: the segment size, and that it takes selective ACKs. */
  private static final int SYN = HEADERS + 8;

  /** The least frame of Ethernet without its check sum. */
  private static final int PADDED = 60;

  private static final Exchange FIN_BY_BOTH = new Exchange(4, HEADERS + PADDED + PADDED + HEADERS);
  private static final Exchange RESET = new Exchange(1, HEADERS);

  /** A probe repeats one byte. */
  private static final Exchange PROBE = new Exchange(2, HEADERS + 1 + PADDED);

  /**
   * PRELOGIN, LOGIN7 and their answers: 950 with names of eight letters, and 944 for KB 328476,
   * whose 23,520 bytes are 20 times 1,176: a handshake, a login and an acknowledgement.
   */
  private static final Exchange TDS_LOGIN = new Exchange(4, 944);

  /** Chosen for KB 328476: 225,129 packets for 20,000 connections are 11.256 for each. */
  private static final long TDS_ACK_THOUSANDTHS = 256;

  /**
   * bind, bind_ack and rpc_auth_3 with NTLM, which takes three legs (MS-RPCE 2.2.1.1.7, 2.2.2;
   * MS-NLMP 2.2.1): 120, 224 and 212 bytes with names of eight letters.
   */
  private static final Exchange AUTHENTICATED_BIND = new Exchange(3, 120 + 224 + 212 + 3 * HEADERS);

  /** TCP alone. */
  public static Traffic standard(Closing closes) {
    return new Traffic(
        new Exchange(3, SYN + SYN + HEADERS),
        new Exchange(2, SYN + PADDED),
        new Exchange(1, SYN),
        Exchange.NOTHING,
        Exchange.NOTHING,
        Exchange.NOTHING,
        closes == Closing.RESET ? RESET : FIN_BY_BOTH,
        PROBE,
        NEVER,
        new Exchange(1, HEADERS),
        0);
  }

  /**
   * That of the drivers of SQL Server.
   *
   * @param keepsConnections whether connections stay open between calls: silent after the login,
   *     each acknowledges it with a packet of its own
   */
  public static Traffic ofSqlServer(Closing closes, boolean keepsConnections) {
    Traffic tcp = standard(closes);
    return new Traffic(
        tcp.handshake,
        tcp.refused,
        tcp.unanswered,
        TDS_LOGIN,
        Exchange.NOTHING,
        Exchange.NOTHING,
        tcp.close,
        tcp.keepAlive,
        Duration.ofSeconds(30),
        tcp.delayedAck,
        keepsConnections ? 1_000 : TDS_ACK_THOUSANDTHS);
  }

  /** That of the bindings of DCOM proxies: each authenticates when it is opened. */
  public static Traffic ofDcom(Closing closes) {
    Traffic tcp = standard(closes);
    return new Traffic(
        tcp.handshake,
        tcp.refused,
        tcp.unanswered,
        AUTHENTICATED_BIND,
        tcp.call,
        tcp.resetConnection,
        tcp.close,
        tcp.keepAlive,
        tcp.keepAliveEvery,
        tcp.delayedAck,
        tcp.delayedAckThousandths);
  }
}
