package dev.unrepeat.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One text of a part, as a history names it: `section Summary`, `A3 done when`, `owner`,
/// `responder Ines Okafor: role`.
///
/// @param field for example `done when`
public record PartText(PartId part, String field) {
  /// The field of a part that is one text.
  public static final String TEXT = "text";

  /// In place of a field, of what holds of all of a part.
  static final String WHOLE = "";

  /// What has rules of its own: how an action stands, and where it is followed.
  private static final Set<String> RULED = Set.of("state", "tickets");

  private static final List<PartSort> ROWS =
      List.of(
          PartSort.RESPONDER,
          PartSort.LINK,
          PartSort.GATE,
          PartSort.INTERVAL,
          PartSort.FIGURE,
          PartSort.METRIC);

  private static final String INPUT = "impact input ";

  /// The words by which the history names it.
  public String subject() {
    return switch (part.sort()) {
      case OPENING, SECTION, OWN_SECTION, FRONT_MATTER -> part.toString();
      case PEOPLE -> field;
      case TRIGGER -> field.equals(TEXT) ? "trigger" : "trigger " + field;
      case FACTOR, LESSON, ACTION -> part + " " + field;
      case RESPONDER, LINK, GATE, INTERVAL, FIGURE, METRIC -> part + ": " + field;
      case IMPACT_INPUTS -> INPUT + field;
    };
  }

  /// Reads a subject of a history; empty for one that is no text of a part.
  public static Optional<PartText> parse(String subject) {
    if (PeopleShelf.FIELDS.contains(subject)) {
      return Optional.of(new PartText(PartId.the(PartSort.PEOPLE), subject));
    }
    if (subject.startsWith("trigger ")) {
      return Optional.of(
          new PartText(PartId.the(PartSort.TRIGGER), subject.substring("trigger ".length())));
    }
    if (subject.startsWith(INPUT)) {
      return Optional.of(subject.substring(INPUT.length()))
          .filter(InputShelf.FIELDS::contains)
          .map(field -> new PartText(PartId.the(PartSort.IMPACT_INPUTS), field));
    }
    int blank = subject.indexOf(' ');
    if (blank > 0) {
      Optional<PartId> numbered =
          PartId.find(subject.substring(0, blank)).filter(id -> id.sort().numbered());
      if (numbered.isPresent()) {
        return Optional.of(new PartText(numbered.get(), subject.substring(blank + 1)))
            .filter(text -> !RULED.contains(text.field()));
      }
    }
    if (ROWS.stream().anyMatch(sort -> subject.startsWith(sort.word() + " "))) {
      int colon = subject.lastIndexOf(": ");
      return colon < 0
          ? Optional.empty()
          : PartId.find(subject.substring(0, colon))
              .map(id -> new PartText(id, subject.substring(colon + 2)));
    }
    return PartId.find(subject)
        .filter(id ->
            !id.sort().numbered()
                && id.sort() != PartSort.PEOPLE
                && id.sort() != PartSort.IMPACT_INPUTS)
        .map(id -> new PartText(id, TEXT));
  }
}
