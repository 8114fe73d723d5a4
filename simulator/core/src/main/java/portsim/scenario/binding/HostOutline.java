package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * What workloads have to know of their host before all is read.
 *
 * @param profile the name of its profile; empty where there is none such
 * @param addresses as the file spells them
 * @param isFleet whether it stands for several machines
 */
record HostOutline(String profile, List<String> addresses, boolean isFleet) {
  HostOutline {
    addresses = List.copyOf(addresses);
  }

  static HostOutline of(Node host) {
    return host instanceof Mapping mapping
        ? new HostOutline(profile(mapping), addresses(mapping), isFleet(mapping))
        : new HostOutline("", List.of(), false);
  }

  private static String profile(Mapping host) {
    Profile named = HostBinder.namedProfile(new Value(host, "", new Problems()));
    String custom = HostBinder.isCustom(host) ? Profiles.CUSTOM : "";
    return named == null ? custom : named.name();
  }

  private static boolean isFleet(Mapping host) {
    return host.get(HostBinder.COUNT.name()) instanceof Scalar count
        && !count.text().strip().equals("1");
  }

  private static List<String> addresses(Mapping host) {
    List<String> addresses = new ArrayList<>();
    for (Key<?> key : List.of(HostBinder.ADDRESS, HostBinder.ADDRESSES)) {
      for (Node item : items(host.get(key.name()))) {
        if (item instanceof Scalar address && !address.isNull()) {
          addresses.add(address.text().strip());
        }
      }
    }
    return addresses;
  }

  private static List<Node> items(@Nullable Node node) {
    if (node instanceof Listing listing) {
      return listing.items();
    }
    return node == null ? List.of() : List.of(node);
  }
}
