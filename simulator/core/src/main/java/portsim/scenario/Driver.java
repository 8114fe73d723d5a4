package portsim.scenario;

import portsim.client.ObjectPool;
import portsim.client.SqlClientPool;
import portsim.network.profile.SocketError;
import portsim.record.FailureCause;

/**
 * A driver of SQL Server, as far as it words what went wrong. KB 328476 has the four messages;
 * which cause has which is that of the drivers, and assumed where no document says so.
 */
public enum Driver {
  /** The ODBC driver of MDAC. */
  ODBC("odbc", "ODBC") {
    @Override
    String connectFailed(SocketError error) {
      return FROM + "[DBNETLIB]" + NO_SERVER;
    }

    @Override
    String noAnswer() {
      return FROM + "Timeout expired";
    }

    @Override
    String connectionLost(SocketError error) {
      return FROM + "[DBNETLIB]" + NETWORK_ERROR;
    }
  },
  /** The OLE DB provider of MDAC. */
  OLE_DB("oledb", "OLE DB") {
    @Override
    String connectFailed(SocketError error) {
      return "[DBNETLIB][ConnectionOpen (Connect()).]" + NO_SERVER;
    }

    @Override
    String noAnswer() {
      return "Timeout expired";
    }

    @Override
    String connectionLost(SocketError error) {
      return "[DBNETLIB][ConnectionRead (recv()).]" + NETWORK_ERROR;
    }
  },
  /** The managed provider of .NET 2.0 and later. */
  SQL_CLIENT("sqlclient", "SqlClient") {
    @Override
    String connectFailed(SocketError error) {
      return "A network-related or instance-specific error occurred while establishing a connection"
          + " to SQL Server. The server was not found or was not accessible. "
          + provider(error);
    }

    @Override
    String noAnswer() {
      return "Timeout expired.  The timeout period elapsed prior to completion of the operation or"
          + " the server is not responding.";
    }

    @Override
    String connectionLost(SocketError error) {
      return "A transport-level error has occurred when receiving results from the server. "
          + provider(error);
    }

    private static String provider(SocketError error) {
      return "(provider: TCP Provider, error: 0 - " + error.text() + ")";
    }
  };

  private static final String FROM = "[Microsoft][ODBC SQL Server Driver]";
  private static final String NO_SERVER = "SQL Server does not exist or access denied.";
  private static final String NETWORK_ERROR =
      "General network error. Check your network documentation.";

  private final String key;
  private final String title;

  Driver(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }

  /** Its name in a report. */
  public String title() {
    return title;
  }

  /**
   * What an application reads when a call fails.
   *
   * @param error what its operating system tells the driver
   */
  public String text(FailureCause cause, SocketError error) {
    return switch (cause) {
      case PORT_EXHAUSTED, REFUSED, BLOCKED -> connectFailed(error);
      case TIMED_OUT -> noAnswer();
      case POOL_TIMEOUT -> SqlClientPool.TIMEOUT_TEXT;
      case OBJECT_TIMEOUT -> ObjectPool.TIMEOUT_TEXT;
      case RESET -> connectionLost(error);
      case EXPIRED, ABORTED ->
          throw new IllegalArgumentException("no driver tells of " + cause.phrase());
    };
  }

  abstract String connectFailed(SocketError error);

  abstract String noAnswer();

  abstract String connectionLost(SocketError error);
}
