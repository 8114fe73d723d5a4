package portsim.run;

/** Is told when a scope is out of ports, and when it no longer is. */
interface OutageListener {
  void begin(long nowNanos);

  void end(long nowNanos);
}
