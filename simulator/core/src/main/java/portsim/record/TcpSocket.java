package portsim.record;

/**
 * A TCP socket as a machine's own tools show it. Addresses of IPv6 are without brackets.
 *
 * @param process the name of its process; empty where the scenario names none
 * @param localAddress the machine's own; its name where the scenario gives it no address
 * @param remoteAddress the other side's; of a listening socket, the one that stands for any
 * @param remotePort 0 of a listening socket
 * @param waiting how many connections wait at a listening socket to be accepted
 * @param backlog how many can; 0 where there is no limit
 */
public record TcpSocket(
    String process,
    String localAddress,
    int localPort,
    String remoteAddress,
    int remotePort,
    State state,
    int waiting,
    int backlog) {
  /** The states of RFC 9293, 3.3.2, in which a socket can be seen. */
  public enum State {
    LISTEN,
    SYN_SENT,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    LAST_ACK,
    TIME_WAIT
  }

  /** The socket of a connection. */
  public TcpSocket(
      String process,
      String localAddress,
      int localPort,
      String remoteAddress,
      int remotePort,
      State state) {
    this(process, localAddress, localPort, remoteAddress, remotePort, state, 0, 0);
  }

  /** A socket that listens. */
  public static TcpSocket listening(
      String process, String address, int port, int waiting, int backlog) {
    String any = address.indexOf(':') < 0 ? "0.0.0.0" : "::";
    return new TcpSocket(process, address, port, any, 0, State.LISTEN, waiting, backlog);
  }

  /** The socket of the other side. */
  public TcpSocket peer(String itsProcess, State itsState) {
    return new TcpSocket(
        itsProcess,
        /* localAddress= */ remoteAddress,
        /* localPort= */ remotePort,
        /* remoteAddress= */ localAddress,
        /* remotePort= */ localPort,
        itsState);
  }

  public boolean isIpv6() {
    return remoteAddress.indexOf(':') >= 0;
  }

  /** The local address and port, with the brackets that keep them apart in IPv6. */
  public String local() {
    return bracketed(localAddress) + ":" + localPort;
  }

  /** So for the other side; any port is a star. */
  public String remote() {
    return bracketed(remoteAddress) + ":" + (state == State.LISTEN ? "*" : remotePort);
  }

  private static String bracketed(String address) {
    return address.indexOf(':') < 0 ? address : "[" + address + "]";
  }
}
