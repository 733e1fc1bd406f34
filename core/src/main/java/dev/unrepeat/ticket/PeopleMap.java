package dev.unrepeat.ticket;

import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which account here is whom in a tracker: lines such as `ravi@lumen.example = ravi-m`.
public final class PeopleMap {
  private final Map<String, String> logins;

  private PeopleMap(Map<String, String> logins) {
    this.logins = logins;
  }

  /// @throws Refused INVALID for a line without an address
  public static PeopleMap of(List<String> lines) {
    Map<String, String> logins = Pairs.read(lines, "ravi@lumen.example = ravi-m");
    logins
        .keySet()
        .forEach(address ->
            Refused.unless(
                address.matches("\\S+@\\S+"),
                "\"%s\" is no mail address. Write the address of the account here, then = and the name there."
                    .formatted(address)));
    return new PeopleMap(logins);
  }

  /// Whom the tracker knows the owner as; empty where that was not said.
  public Optional<String> login(Owner owner) {
    return NamedPerson.of(owner.print())
        .address()
        .flatMap(address -> Optional.ofNullable(logins.get(address)));
  }
}
