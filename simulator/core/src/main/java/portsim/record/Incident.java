package portsim.record;

/** Something that goes wrong beside the calls, at an instant. */
public sealed interface Incident {
  long atNanos();

  /** A stable name of its kind, in kebab case. */
  String kind();

  /** The name of the server or workload that it happens to. */
  String name();

  /** Where the server or workload stands in the scenario, such as {@code servers.sql}. */
  String path();

  /** What happened, as the rest of a sentence that begins with its instant. */
  String text();

  /**
   * A server did not start.
   *
   * @param taker what had its port, such as {@code a connection of orders}
   */
  record FailedStart(long atNanos, String name, int port, String taker) implements Incident {
    public static final String KIND = "failed-start";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String path() {
      return "servers." + name;
    }

    @Override
    public String text() {
      return "it did not start, because " + taker + " had its port, " + port;
    }
  }

  /**
   * Another process took over the port of an open connection.
   *
   * @param name of the workload whose connection it was
   * @param machine its own name, in a fleet
   * @param owner the process whose connection it was, or else its workload
   * @param by the process that took it; empty for one without a name
   * @param account whose credentials the connection was opened with
   */
  record Hijack(
      long atNanos,
      String name,
      String machine,
      int port,
      String owner,
      String server,
      String by,
      String account)
      implements Incident {
    public static final String KIND = "hijacked";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String path() {
      return "workloads." + name;
    }

    @Override
    public String text() {
      return named(by)
          + " took over port "
          + port
          + " of "
          + machine
          + ", on which "
          + owner
          + " had a connection open to "
          + server
          + ", and speaks on it with the credentials of "
          + account;
    }
  }

  /**
   * Another process tried to take over a port, in vain.
   *
   * @param name of the workload
   * @param by the process that tried; empty for one without a name
   */
  record HijackRefused(long atNanos, String name, String by, String why) implements Incident {
    public static final String KIND = "hijack-refused";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String path() {
      return "workloads." + name;
    }

    @Override
    public String text() {
      return named(by) + " tried to take over one of its ports, in vain: " + why;
    }
  }

  /** A process in a sentence. */
  static String named(String process) {
    return process.isEmpty() ? "another process" : process;
  }
}
