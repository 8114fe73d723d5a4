package portsim.client;

import java.time.Duration;

/**
 * How a component and its clients use its objects.
 *
 * @param connects when an object gets its connection
 * @param done how its methods set the Done flag of just-in-time activation
 * @param release what a client does with an object that it no longer needs
 * @param keptByUser whether a client keeps its reference for its next call
 * @param bindsEarly how long before its call a client has its object
 * @param releasesLate how long after its call a client has done with it
 * @param construct how long a constructor takes, before it connects
 * @param activate how long Activate takes, before it connects
 */
public record ObjectUse(
    Connects connects,
    Done done,
    Release release,
    boolean keptByUser,
    Duration bindsEarly,
    Duration releasesLate,
    Duration construct,
    Duration activate) {
  /** When an object gets its connection, and gives it back. */
  public enum Connects {
    /** When it is constructed, until it is destroyed. */
    CONSTRUCTOR("constructor"),
    /** When it is activated for a client, until it is deactivated. */
    ACTIVATE("activate"),
    /** When its method needs one, until the method returns. */
    METHOD("method");

    private final String key;

    Connects(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** How a method says that its object can be deactivated, where just-in-time activation is on. */
  public enum Done {
    /** Just-in-time activation is off. */
    OFF("off", false),
    /** It is on, but no method says so: the object stays active. */
    NOT_SET("done-not-set", false),
    /** The attribute of the method. */
    AUTO_COMPLETE("auto-complete", true),
    /** ContextUtil.DeactivateOnReturn. */
    DEACTIVATE_ON_RETURN("deactivate-on-return", true),
    /** ContextUtil.SetComplete. */
    SET_COMPLETE("set-complete", true),
    /** ContextUtil.SetAbort. */
    SET_ABORT("set-abort", true);

    private final String key;
    private final boolean isSet;

    Done(String key, boolean isSet) {
      this.key = key;
      this.isSet = isSet;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }

    /** Whether the object is deactivated when its method returns. */
    public boolean isSet() {
      return isSet;
    }
  }

  /** What a client does with an object that it no longer needs. */
  public enum Release {
    /** A managed client of a serviced component. */
    DISPOSE("dispose", true, true),
    /** A managed client of a COM component: Marshal.ReleaseComObject. */
    RELEASE_COM_OBJECT("release-com-object", true, false),
    /** An unmanaged client: IUnknown::Release. */
    RELEASE("iunknown-release", true, false),
    /** It drops the reference, which the garbage collector finds. */
    SET_TO_NULL("set-to-null", false, true),
    /** It keeps the reference for good. */
    NEVER("never", false, true);

    private final String key;
    private final boolean isPrompt;
    private final boolean isManaged;

    Release(String key, boolean isPrompt, boolean isManaged) {
      this.key = key;
      this.isPrompt = isPrompt;
      this.isManaged = isManaged;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }

    /** Whether the object goes back at once. */
    public boolean isPrompt() {
      return isPrompt;
    }

    /** Whether a garbage collector destroys what is not pooled again. */
    public boolean isManaged() {
      return isManaged;
    }
  }

  /** A client that disposes of its object after each call; the object connects in its method. */
  public static final ObjectUse STANDARD =
      new ObjectUse(
          Connects.METHOD,
          Done.OFF,
          Release.DISPOSE,
          false,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO);

  /** The same, connecting at another time. */
  public ObjectUse connecting(Connects when) {
    return new ObjectUse(
        when, done, release, keptByUser, bindsEarly, releasesLate, construct, activate);
  }

  /** The same, activated just in time or not. */
  public ObjectUse activated(Done how) {
    return new ObjectUse(
        connects, how, release, keptByUser, bindsEarly, releasesLate, construct, activate);
  }

  /** The same, released in another way. */
  public ObjectUse released(Release how) {
    return new ObjectUse(
        connects, done, how, keptByUser, bindsEarly, releasesLate, construct, activate);
  }

  /** The same, bound for longer than its call. */
  public ObjectUse bound(Duration before, Duration after) {
    return new ObjectUse(connects, done, release, keptByUser, before, after, construct, activate);
  }

  /** The same, kept by its users between their calls. */
  public ObjectUse kept() {
    return new ObjectUse(
        connects, done, release, true, bindsEarly, releasesLate, construct, activate);
  }

  /** The same, with other times to construct and to activate an object. */
  public ObjectUse taking(Duration toConstruct, Duration toActivate) {
    return new ObjectUse(
        connects, done, release, keptByUser, bindsEarly, releasesLate, toConstruct, toActivate);
  }
}
