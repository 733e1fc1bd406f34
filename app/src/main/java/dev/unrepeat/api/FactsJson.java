package dev.unrepeat.api;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.service.Description;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an incident says of itself.
record FactsJson(
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<String> services,
    List<String> tags,
    IncidentJson.DetectionJson detection) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_WORD = 100;
  private static final int MOST_WORDS = 200;

  static FactsJson of(Incident incident) {
    return new FactsJson(
        incident.title(),
        incident.kind(),
        incident.severity(),
        IncidentJson.words(incident.services()),
        IncidentJson.words(incident.tags()),
        new IncidentJson.DetectionJson(incident.detection().means(), incident.detection().by()));
  }

  Description description() {
    return new Description(
        title(title),
        kind,
        severity,
        words(services, ServiceName::new),
        words(tags, Tag::new),
        new Detection(detection.means(), detection.by().strip()));
  }

  static String title(String typed) {
    Refused.unless(
        typed.strip().length() <= LONGEST_TITLE,
        "The title has more than 300 characters. The rest belongs in the summary.");
    return typed.strip();
  }

  static <T> List<T> words(List<String> typed, Function<String, T> make) {
    Refused.unless(
        typed.size() <= MOST_WORDS, "More than 200 names are too many for one incident.");
    return typed.stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .map(word -> {
          Refused.unless(
              word.length() <= LONGEST_WORD,
              "\"%s…\" is too long for one name."
                  .formatted(word.substring(0, Math.min(40, word.length()))));
          return make.apply(word);
        })
        .toList();
  }
}
