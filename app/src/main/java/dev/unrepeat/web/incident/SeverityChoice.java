package dev.unrepeat.web.incident;

import dev.unrepeat.model.Severity;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.SeverityMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One severity to choose, or none while nobody has said it.
public record SeverityChoice(String value, SeverityMark mark, boolean chosen) {
  static List<SeverityChoice> all(Optional<Severity> chosen) {
    List<SeverityChoice> choices = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      choices.add(
          new SeverityChoice(
              Places.word(severity),
              SeverityMark.of(Optional.of(severity)),
              chosen.equals(Optional.of(severity))));
    }
    choices.add(new SeverityChoice("", SeverityMark.of(Optional.empty()), chosen.isEmpty()));
    return choices;
  }
}
