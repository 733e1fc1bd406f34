package dev.unrepeat.document;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of the front matter, in the order in which they are written.
final class Facts {
  private final List<Fact> all;

  Facts(SeverityLabels labels) {
    all =
        List.of(
            Fact.text("id", true, d -> d.id.value(), (d, v) -> d.id = new IncidentId(v)),
            Fact.text("title", true, d -> d.title, Facts::title),
            Fact.text(
                "kind",
                true,
                d -> d.kind.words(),
                (d, v) -> d.kind = Fact.getWord(v, IncidentKind.class, IncidentKind::words)),
            Fact.text(
                "severity",
                true,
                d -> d.severity.map(labels::print).orElse(""),
                (d, v) -> severity(d, v, labels)),
            Fact.text(
                "state",
                true,
                d -> PostmortemStateText.print(d.state),
                (d, v) -> d.state = PostmortemStateText.read(v, d.state)),
            Fact.text(
                "edition",
                true,
                d -> Fact.words(d.edition),
                (d, v) -> d.edition = Fact.getWord(v, Edition.class, Fact::words)),
            Fact.texts(
                "services",
                d -> d.services.stream().map(ServiceName::value).toList(),
                (d, v) -> d.services = v.stream().map(ServiceName::new).toList()),
            Fact.texts(
                "tags",
                d -> d.tags.stream().map(Tag::value).toList(),
                (d, v) -> d.tags = v.stream().map(Tag::new).toList()),
            new Fact("detection", false, Facts::detection, Facts::detection),
            new Fact("milestones", false, MilestoneTexts::print, MilestoneTexts::read),
            Fact.text("duration", false, d -> d.statedDuration, (d, v) -> d.statedDuration = v),
            Fact.text(
                "owner",
                true,
                d -> d.people.owner(),
                (d, v) -> d.people = people(d.people, "owner", List.of(v))),
            Fact.text(
                "facilitator",
                true,
                d -> d.people.facilitator(),
                (d, v) -> d.people = people(d.people, "facilitator", List.of(v))),
            Fact.text(
                "reporter",
                false,
                d -> d.people.reporter(),
                (d, v) -> d.people = people(d.people, "reporter", List.of(v))),
            Fact.texts(
                "authors",
                d -> d.people.authors(),
                (d, v) -> d.people = people(d.people, "authors", v)),
            Fact.texts(
                "reviewers",
                d -> d.people.reviewers(),
                (d, v) -> d.people = people(d.people, "reviewers", v)),
            Fact.texts(
                "attendees",
                d -> d.people.attendees(),
                (d, v) -> d.people = people(d.people, "attendees", v)),
            new Fact("responders", false, Facts::responders, Facts::responders),
            Fact.text(
                "reviewed",
                false,
                d -> d.reviewedOn.map(LocalDate::toString).orElse(""),
                (d, v) -> d.reviewedOn = date(v)),
            Fact.texts(
                "also-covers",
                d -> d.alsoCovers.stream().map(IncidentId::value).toList(),
                (d, v) -> d.alsoCovers = v.stream().map(IncidentId::new).toList()),
            new Fact("visible-to", false, Facts::visibility, Facts::visibility),
            Fact.text(
                "created",
                true,
                d -> TimeText.exact(d.createdAt),
                (d, v) -> d.createdAt = instant(v)));
  }

  List<Fact> all() {
    return all;
  }

  boolean has(String name) {
    return all.stream().anyMatch(fact -> fact.name().equals(name));
  }

  private static void title(Draft draft, String title) {
    Refused.unless(!title.isBlank(), "write the title of the incident");
    draft.title = title;
  }

  private static void severity(Draft draft, String text, SeverityLabels labels) {
    draft.severity =
        text.isEmpty()
            ? Optional.empty()
            : Optional.of(
                labels
                    .read(text)
                    .orElseThrow(() ->
                        new Refused(
                            Refused.Reason.INVALID,
                            "write one of: " + String.join(", ", labels.worstFirst()))));
  }

  private static Object detection(Draft draft) {
    if (draft.detection.equals(Detection.UNKNOWN)) {
      return "";
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("by", Fact.words(draft.detection.means()));
    if (!draft.detection.by().isEmpty()) {
      map.put("name", draft.detection.by());
    }
    return map;
  }

  private static void detection(Draft draft, Object value) {
    String means = value instanceof Map<?, ?> map ? part(map, "by") : Fact.asText(value);
    String name = value instanceof Map<?, ?> map ? part(map, "name") : "";
    draft.detection =
        new Detection(
            means.isEmpty()
                ? DetectionMeans.UNKNOWN
                : Fact.getWord(means, DetectionMeans.class, Fact::words),
            name);
  }

  private static Object responders(Draft draft) {
    List<Object> list = new ArrayList<>();
    for (Responder responder : draft.responders) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", responder.name());
      map.put("role", responder.role().words());
      if (!responder.part().isEmpty()) {
        map.put("part", responder.part());
      }
      list.add(map);
    }
    return list;
  }

  private static void responders(Draft draft, Object value) {
    List<Responder> read = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : List.copyOf(Fact.asTexts(value))) {
      if (item instanceof Map<?, ?> map) {
        String role = part(map, "role");
        Optional<ResponderRole> known = Fact.word(role, ResponderRole.class, ResponderRole::words);
        String part = part(map, "part").isEmpty() && known.isEmpty() ? role : part(map, "part");
        read.add(new Responder(part(map, "name"), known.orElse(ResponderRole.RESPONDER), part));
      } else {
        read.add(new Responder(Fact.asText(item), ResponderRole.RESPONDER, ""));
      }
    }
    draft.responders = List.copyOf(read);
  }

  private static Object visibility(Draft draft) {
    return switch (draft.visibility) {
      case Visibility.Everybody everybody -> List.of();
      case Visibility.Circle circle -> circle.people();
    };
  }

  private static void visibility(Draft draft, Object value) {
    List<String> people = Fact.asTexts(value);
    boolean everybody = people.equals(List.of("everybody"));
    if (people.isEmpty() && draft.visibility instanceof Visibility.Circle) {
      throw new Refused(
          Refused.Reason.INVALID,
          "to open a private postmortem to all, write \"everybody\" in words");
    }
    draft.visibility =
        people.isEmpty() || everybody ? Visibility.EVERYBODY : new Visibility.Circle(people);
  }

  private static People people(People people, String part, List<String> names) {
    return new People(
        part.equals("owner") ? names.getFirst() : people.owner(),
        part.equals("facilitator") ? names.getFirst() : people.facilitator(),
        part.equals("reporter") ? names.getFirst() : people.reporter(),
        part.equals("authors") ? names : people.authors(),
        part.equals("reviewers") ? names : people.reviewers(),
        part.equals("attendees") ? names : people.attendees());
  }

  private static String part(Map<?, ?> map, String name) {
    Object value = map.get(name);
    return value == null ? "" : Fact.asText(value);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new Refused(Refused.Reason.INVALID, "write the date as 2026-10-14");
    }
  }

  static Instant instant(String text) {
    return TimeText.read(text, Optional.empty())
        .map(at -> at.instant())
        .orElseThrow(
            () -> new Refused(Refused.Reason.INVALID, "write the time as 2026-10-14 14:47 UTC"));
  }
}
