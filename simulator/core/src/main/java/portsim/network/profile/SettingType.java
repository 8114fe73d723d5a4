package portsim.network.profile;

/** What the value of a setting may be. */
public sealed interface SettingType {
  /** The values allowed, as a person would say them. */
  String allowed();

  /** A whole number, in the setting's own unit. */
  record Whole(long min, long max, String unit) implements SettingType {
    @Override
    public String allowed() {
      return unit.isEmpty() ? min + " to " + max : min + " to " + max + " (" + unit + ")";
    }
  }

  /**
   * A range of ports.
   *
   * @param firstMin the lowest first port
   * @param countMin the least number of ports
   */
  record Range(int firstMin, int countMin) implements SettingType {
    @Override
    public String allowed() {
      return "a range of at least "
          + countMin
          + (countMin == 1 ? " port" : " ports")
          + " from "
          + firstMin
          + " to 65535, such as 32768-60999";
    }
  }

  /** Any number of ports and ranges. */
  record Ports() implements SettingType {
    @Override
    public String allowed() {
      return "ports and ranges, such as \"1434, 8080-8090\"";
    }
  }
}
