package portsim.cli.reading.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portsim.network.port.SocketUse;
import portsim.replay.RecordedCase.Answer;
import portsim.replay.RecordedCase.Destination;
import portsim.scenario.binding.AddressReader;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * What a case connects to, and what becomes of a SYN there.
 *
 * <p>A destination listens unless {@code destination_listening} says otherwise. Where it has {@code
 * false}, nobody listens; a machine that is there then refuses, which it is if another destination
 * at its address listens, if there is only one address, or if the address is the client's own.
 * Otherwise, and wherever the case says that it is a black hole, nobody answers at all.
 */
record Destinations(Fields fields, List<String> clientAddresses) {
  private static final String KEY = "destinations";
  private static final String LISTENING = "destination_listening";
  private static final Pattern BLACK_HOLE =
      Pattern.compile("black[ _-]?hole", Pattern.CASE_INSENSITIVE);
  private static final String HINT =
      "addresses with their ports, such as [\"10.0.0.2:80\"]; attempts name them by number";

  List<Destination> read() {
    List<String> addresses = addresses();
    List<Node> told = fields.list(LISTENING);
    if (!told.isEmpty() && told.size() != addresses.size()) {
      if (!fields.problems().hasErrors()) {
        String message = LISTENING + " has " + told.size() + " values";
        String hint = "as many as there are destinations: " + addresses.size();
        fields.problems().error(told.get(0).place(), message, hint);
      }
      return List.of();
    }
    List<String> words = told.stream().map(this::word).toList();
    List<Destination> destinations = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      Answer answer = told.isEmpty() ? Answer.LISTENS : answer(i, addresses, words, told.get(i));
      destinations.add(new Destination(addresses.get(i), answer));
    }
    return destinations;
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Node item : fields.neededList(KEY, HINT)) {
      String address = AddressReader.readWithPort(item, fields.path() + KEY, fields.problems());
      if (address != null) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private String word(Node value) {
    return value instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
  }

  private Answer answer(int number, List<String> addresses, List<String> words, Node value) {
    return switch (words.get(number)) {
      case "true", "listens" -> Answer.LISTENS;
      case "refuses" -> Answer.REFUSES;
      case "blackhole", "black-hole", "black hole", "drop" -> Answer.NOTHING;
      case "false" -> withoutListener(host(addresses.get(number)), addresses, words);
      default -> {
        fields.wrong(value, LISTENING, "true, false, \"refuses\" or \"blackhole\"");
        yield Answer.LISTENS;
      }
    };
  }

  private Answer withoutListener(String host, List<String> addresses, List<String> words) {
    if (BLACK_HOLE.matcher(remarks()).find()) {
      return Answer.NOTHING;
    }
    Set<String> hosts = new LinkedHashSet<>();
    boolean isThere = SocketUse.isLoopback(host) || clientAddresses.contains(host);
    for (int i = 0; i < addresses.size(); i++) {
      hosts.add(host(addresses.get(i)));
      isThere |= host.equals(host(addresses.get(i))) && words.get(i).matches("true|listens");
    }
    return isThere || hosts.size() == 1 ? Answer.REFUSES : Answer.NOTHING;
  }

  /** What the case says of itself in words. */
  private String remarks() {
    String arguments =
        Harness.arguments(fields).stream().map(Scalar::text).collect(Collectors.joining(" "));
    return fields.text("path") + "\n" + fields.text("note") + "\n" + arguments;
  }

  private static String host(String address) {
    String host = address.substring(0, address.lastIndexOf(':'));
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
