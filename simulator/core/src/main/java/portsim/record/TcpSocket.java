package portsim.record;

/**
 * A TCP socket as a machine's own tools show it.
 *
 * @param process the name of its process; empty where the scenario names none
 * @param localAddress the machine's own; its name where the scenario gives it no address
 * @param remote the other side: address and port
 */
public record TcpSocket(
    String process, String localAddress, int localPort, String remote, State state) {
  /** The states of RFC 9293, 3.3.2, in which a socket can be seen. */
  public enum State {
    SYN_SENT,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    LAST_ACK,
    TIME_WAIT
  }
}
