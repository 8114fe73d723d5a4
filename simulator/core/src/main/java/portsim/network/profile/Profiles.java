package portsim.network.profile;

import java.util.List;

/** All profiles that a scenario can name, in the order in which they are listed. */
public final class Profiles {
  /** The name of the profile that a scenario describes itself. */
  public static final String CUSTOM = "custom";

  private static final List<Profile> NAMED =
      List.of(
          new WindowsNt4(),
          new Windows2003(),
          new Windows(),
          new Linux(),
          new MacOs(),
          new FreeBsd(),
          new Solaris());

  private Profiles() {}

  /** The profiles with a name of their own: all but {@link Custom}. */
  public static List<Profile> named() {
    return NAMED;
  }
}
