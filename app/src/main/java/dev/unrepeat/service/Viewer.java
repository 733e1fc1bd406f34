package dev.unrepeat.service;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Visibility;
import java.util.Optional;

/// Who acts or looks; every service asks this one, so that all doors keep the same rule.
///
/// @param administrator may see and change private incidents too
public record Viewer(String name, boolean administrator) {
  /// The one person there is until accounts come: whoever sits at this machine.
  public static final Viewer LOCAL = new Viewer("local administrator", true);

  public Viewer {
    Refused.unless(!name.isBlank(), "A viewer has a name.");
  }

  public boolean maySee(Incident incident) {
    return administrator
        || switch (incident.visibility()) {
          case Visibility.Everybody everybody -> true;
          case Visibility.Circle circle -> circle.people().contains(name);
        };
  }

  /// The name to which lists are limited; empty for one who may see all.
  Optional<String> limitedTo() {
    return administrator ? Optional.empty() : Optional.of(name);
  }
}
