package dev.unrepeat.document.foreign;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what was left as prose into the sections of the document, in the order of the source.
final class Body {
  private final Sheet sheet;
  private final List<BodySection> sections = new ArrayList<>();
  private final StringBuilder opening = new StringBuilder();

  private Body(Sheet sheet) {
    this.sheet = sheet;
  }

  static List<BodySection> of(
      List<Part> parts, Sheet sheet, String title, List<BodySection> fields) {
    Body body = new Body(sheet);
    parts.forEach(part -> body.add(part, title));
    List<BodySection> all = new ArrayList<>(fields);
    if (!body.opening.isEmpty()) {
      all.add(new BodySection.Opening(body.opening.toString()));
    }
    all.addAll(body.sections);
    return all;
  }

  private void add(Part part, String title) {
    Optional<LessonKind> lesson =
        part.is(Meaning.LESSONS) ? Optional.empty() : LessonReading.kind(part.meaning);
    Optional<Section> section = section(part.meaning);
    String text = text(part);
    if (part.is(Meaning.TITLE)) {
      boolean said = part.heading.isEmpty() || part.heading.equals(title);
      opening(said ? text : join("**" + part.heading + "**", text));
    } else if (lesson.isPresent()) {
      boolean told = text.isEmpty() && HeadingWords.SHIPPED.exact(part.heading).isPresent();
      if (!told) {
        known(Section.LESSONS, join("### " + part.heading, text));
      }
    } else if (section.isPresent()) {
      boolean plain =
          HeadingWords.SHIPPED.exact(part.heading).isPresent() || part.heading.isEmpty();
      known(section.get(), plain ? text : join("**" + part.heading + "**", text));
    } else if (!text.isEmpty() || part.is(Meaning.OWN)) {
      sections.add(new BodySection.Foreign(2, part.heading.isBlank() ? "…" : part.heading, text));
    }
  }

  /// The prose of a part, with the place of its table where the first row was taken from.
  private String text(Part part) {
    String piece = piece(part);
    int before = piece.isEmpty() ? part.content.size() : place(part);
    String first = sheet.print(part.content.subList(0, before), 3);
    String rest = sheet.print(part.content.subList(before, part.content.size()), 3);
    if (rest.isEmpty() || piece.isEmpty()) {
      return first.isEmpty() ? rest : join(first, rest);
    }
    String placed = join(PostmortemWriter.here(piece), rest);
    return first.isEmpty() ? placed : join(first, placed);
  }

  private static String piece(Part part) {
    return part.is(Meaning.TIMELINE)
        ? "events"
        : part.is(Meaning.ACTION_ITEMS) ? "actions" : part.is(Meaning.RELATED) ? "links" : "";
  }

  /// How many blocks stand before the table or list of the record: those before the first of which
  /// something was taken; a list of links stands behind what is left of the lists it came from,
  /// because two lists in a row would be one.
  private int place(Part part) {
    int at = sheet.untouched(part.content);
    if (part.is(Meaning.RELATED)) {
      while (at < part.content.size()
          && (part.content.get(at).is(Node.Sort.LIST) || sheet.isTaken(part.content.get(at)))) {
        at++;
      }
    }
    return at;
  }

  private static String join(String first, String second) {
    return second.isEmpty() ? first : first + "\n\n" + second;
  }

  private void opening(String text) {
    if (!text.isEmpty()) {
      opening.append(opening.isEmpty() ? "" : "\n\n").append(text);
    }
  }

  /// A section that directly follows itself goes on; lessons of all sorts are one section.
  private void known(Section section, String text) {
    if (!sections.isEmpty()
        && sections.getLast() instanceof BodySection.Known last
        && last.section() == section) {
      String joined = last.text().isEmpty() ? text : join(last.text(), text);
      sections.set(
          sections.size() - 1,
          new BodySection.Known(section, text.isEmpty() ? last.text() : joined));
    } else {
      sections.add(new BodySection.Known(section, text));
    }
  }

  private static Optional<Section> section(Meaning meaning) {
    return switch (meaning) {
      case SUMMARY -> Optional.of(Section.SUMMARY);
      case IMPACT -> Optional.of(Section.IMPACT);
      case TIMELINE, STATUS_UPDATE -> Optional.of(Section.TIMELINE);
      case WHAT_HAPPENED -> Optional.of(Section.WHAT_HAPPENED);
      case TRIGGER -> Optional.of(Section.TRIGGER);
      case CAUSES -> Optional.of(Section.CAUSES);
      case CONTRIBUTING_FACTORS -> Optional.of(Section.CONTRIBUTING_FACTORS);
      case DETECTION -> Optional.of(Section.DETECTION);
      case RESPONSE -> Optional.of(Section.RESPONSE);
      case LESSONS, WENT_WELL, WENT_POORLY, GOT_LUCKY, SURPRISED_US, WE_CHANGE, BROADER ->
          Optional.of(Section.LESSONS);
      case ACTION_ITEMS -> Optional.of(Section.ACTION_ITEMS);
      case WORKAROUNDS -> Optional.of(Section.WORKAROUNDS);
      case RELATED -> Optional.of(Section.RELATED);
      case TITLE, PEOPLE, EVIDENCE, METRICS, FACT, ENTRY, DAY, GROUP, WITHIN, OWN ->
          Optional.empty();
    };
  }
}
