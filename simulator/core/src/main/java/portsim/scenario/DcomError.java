package portsim.scenario;

import java.util.List;
import portsim.network.profile.SocketError.Wording;
import portsim.record.FailureCause;

/** What the callers of DCOM proxies read when a call fails. */
public enum DcomError {
  /** The connect failed, whatever the cause (KB 217351; KB 290512 for lack of ports). */
  UNAVAILABLE("RPC_S_SERVER_UNAVAILABLE (0x800706BA): The RPC server is unavailable.") {
    @Override
    public List<Wording> wordings(Server server) {
      return List.of(
          new Wording("COM", text()),
          new Wording(
              "Visual Basic",
              "Error 462: The remote server machine does not exist or is unavailable"),
          new Wording(
              "event log",
              "DCOM was unable to communicate with the computer "
                  + server.ip()
                  + " using any of the configured protocols"));
    }
  },
  /** The connection was lost during the call ("RPC Return Values" of the RPC documentation). */
  CALL_FAILED("RPC_S_CALL_FAILED (0x800706BE): The remote procedure call failed.") {
    @Override
    public List<Wording> wordings(Server server) {
      return List.of(new Wording("COM", text()));
    }
  };

  private final String text;

  DcomError(String text) {
    this.text = text;
  }

  /** The error of a call that failed for a cause. */
  public static DcomError of(FailureCause cause) {
    return switch (cause) {
      case PORT_EXHAUSTED, REFUSED, TIMED_OUT, POOL_TIMEOUT, OBJECT_TIMEOUT, BLOCKED -> UNAVAILABLE;
      case RESET -> CALL_FAILED;
      case EXPIRED, ABORTED ->
          throw new IllegalArgumentException("no proxy tells of " + cause.phrase());
    };
  }

  /** Name, number and words of the result that the proxy returns. */
  public String text() {
    return text;
  }

  /** How programs and the system word it that call a server. */
  public abstract List<Wording> wordings(Server server);
}
