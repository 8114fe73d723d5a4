package portsim.network.profile;

/** What the tests of profiles need. */
final class ProfileParts {
  private ProfileParts() {}

  static Profile profile(String name) {
    return Profiles.named().stream()
        .filter(profile -> profile.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  static SettingValue whole(long value) {
    return new SettingValue.Whole(value);
  }
}
