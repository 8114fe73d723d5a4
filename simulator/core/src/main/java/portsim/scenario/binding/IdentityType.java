package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.language.Shape;
import portsim.workload.Identity;
import portsim.workload.UserChoice;

/** The forms of {@code identity}. */
final class IdentityType {
  private static final String SERVICE = "service";
  private static final String PER_CALL = "per-call";
  private static final String CALLERS = "callers";
  private static final WholeType COUNT = new WholeType(1, 1_000_000);

  /** How many users there are; 0 where they are the arrivals' own callers. */
  private static final Key<Long> USERS =
      Key.required(
          "users",
          ValueType.of(
              new Shape.OneOf(List.of(COUNT.shape(), new Shape.Choice(List.of(CALLERS)))),
              IdentityType::population),
          "how many users call, or callers: those of the arrivals",
          "200");

  private static final Key<UserChoice> CHOOSE =
      Key.optional(
          "choose",
          new ChoiceType<>("ways to choose a user", choiceByKey()),
          new UserChoice.RoundRobin().key(),
          "which user makes the next call; zipf: user k with a weight of 1/k",
          "zipf");

  private static final Key<Duration> TOKEN_LIFETIME =
      Key.optional(
              "tokenLifetime",
              DurationType.ANY,
              Times.text(Identity.Users.STANDARD_TOKEN_LIFETIME),
              "how old a token becomes; a renewed one is a new security context; 0: never renewed",
              "15m")
          .from("KB 152526: UserTokenTTL of IIS");

  static final FamilyType<Identity> TYPE =
      new FamilyType<>(
          SERVICE,
          ValueType.of(new Shape.Choice(List.of(SERVICE, PER_CALL)), IdentityType::named),
          List.of(new Form<>(USERS, List.of(CHOOSE, TOKEN_LIFETIME), IdentityType::users)));

  private IdentityType() {}

  private static @Nullable Identity named(Value value) {
    String text = value.text(SERVICE + ", " + PER_CALL + " or a map", TYPE.shapes());
    if (text == null) {
      return null;
    }
    return switch (text) {
      case SERVICE -> new Identity.Service();
      case PER_CALL -> new Identity.PerCall();
      default -> value.error(value.path() + " cannot be '" + text + "'", TYPE.shapes());
    };
  }

  private static @Nullable Long population(Value value) {
    String text = value.text("a number of users or " + CALLERS, "such as 200");
    if (text == null) {
      return null;
    }
    return text.equals(CALLERS) ? Long.valueOf(0) : COUNT.read(value);
  }

  private static Identity users(Fields fields) {
    int count = fields.get(USERS).intValue();
    Duration lifetime = fields.get(TOKEN_LIFETIME);
    return count == 0
        ? new Identity.OwnCallers(lifetime)
        : new Identity.Users(count, fields.get(CHOOSE), lifetime);
  }

  private static Map<String, UserChoice> choiceByKey() {
    Map<String, UserChoice> byKey = new LinkedHashMap<>();
    for (UserChoice choice :
        List.of(new UserChoice.RoundRobin(), new UserChoice.Uniform(), new UserChoice.Zipf())) {
      byKey.put(choice.key(), choice);
    }
    return byKey;
  }
}
