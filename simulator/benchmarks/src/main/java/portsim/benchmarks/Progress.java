package portsim.benchmarks;

/** Tells on stderr what is being measured: stdout is for the tables. */
final class Progress {
  private Progress() {}

  static void says(String what) {
    System.err.println(what);
  }
}
