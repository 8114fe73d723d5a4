package portsim.scenario;

import portsim.network.ListenerOptions;

/** A release of SQL Server, as far as it decides how the server listens (KB 328476). */
public enum Product {
  /** Asks for a backlog of 5, or what WinsockListenBacklog says. */
  SQL_SERVER_2000("sql-server-2000", 5, true),
  /** And later: asks for SOMAXCONN, for which the document has no number. */
  SQL_SERVER_2005("sql-server-2005", ListenerOptions.UNLIMITED, false);

  private final String key;
  private final int backlog;
  private final boolean readsBacklog;

  Product(String key, int backlog, boolean readsBacklog) {
    this.key = key;
    this.backlog = backlog;
    this.readsBacklog = readsBacklog;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }

  /** The backlog that it asks for when nothing is set. */
  public int backlog() {
    return backlog;
  }

  /** Whether it reads WinsockListenBacklog. */
  public boolean readsBacklog() {
    return readsBacklog;
  }
}
