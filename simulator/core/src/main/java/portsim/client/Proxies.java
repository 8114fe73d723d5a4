package portsim.client;

/**
 * Which calls are made through the same proxy. It matters to static cloaking alone, where a proxy
 * has the security context of the first call that is made through it, and keeps it.
 */
public enum Proxies {
  /** All calls, the first of which is made before anybody is impersonated. */
  SHARED("shared"),
  /** Those of a user. */
  PER_USER("per-user"),
  /** Each call has its own. */
  PER_CALL("per-call");

  private final String key;

  Proxies(String key) {
    this.key = key;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }
}
