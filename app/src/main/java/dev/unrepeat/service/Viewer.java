package dev.unrepeat.service;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Visibility;
import java.util.Optional;

/// Who acts or looks; every service asks this one, so that all doors keep the same rule.
///
/// @param name as people read it in histories
/// @param address the mail address that names the account, in lower case; circles are made of these
public record Viewer(String name, String address, Role role) {
  /// Whoever sits at this machine and runs the program itself: the command line, the examples.
  public static final Viewer LOCAL =
      new Viewer("local administrator", "administrator@localhost", Role.ADMINISTRATOR);

  public Viewer {
    Refused.unless(!name.isBlank(), "A viewer has a name.");
  }

  /// Whether an incident may be seen: by everybody who is signed in, or by its circle and the
  /// administrators.
  public boolean maySee(Incident incident) {
    return maySee(incident.visibility());
  }

  boolean maySee(Visibility visibility) {
    return is(Role.ADMINISTRATOR)
        || switch (visibility) {
          case Visibility.Everybody everybody -> true;
          case Visibility.Circle circle ->
              circle.people().stream().anyMatch(address::equalsIgnoreCase);
        };
  }

  public boolean is(Role asked) {
    return role.includes(asked);
  }

  /// Refuses unless the role suffices.
  ///
  /// @param deed what is asked for, for example `change a postmortem`
  public void must(Role asked, String deed) {
    if (!is(asked)) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "To %s takes the role %s; yours is %s. An administrator can give it to you."
              .formatted(deed, asked.words(), role.words()));
    }
  }

  /// The address to which lists are limited; empty for one who may see all.
  Optional<String> limitedTo() {
    return is(Role.ADMINISTRATOR) ? Optional.empty() : Optional.of(address);
  }
}
