package dev.unrepeat.writing;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of a document of one sort: its opening, our sections, those of the team's own, the
/// fields that nobody understood.
final class BodyShelf extends Shelf<BodySection> {
  private static final int HIGHEST_LEVEL = 2;

  BodyShelf(PartSort sort) {
    super(sort);
  }

  @Override
  List<BodySection> list(Postmortem record) {
    return record.body().stream().filter(part -> sortOf(part) == sort()).toList();
  }

  static PartSort sortOf(BodySection part) {
    return switch (part) {
      case BodySection.Known known -> PartSort.SECTION;
      case BodySection.Foreign foreign -> PartSort.OWN_SECTION;
      case BodySection.Opening opening -> PartSort.OPENING;
      case BodySection.Field field -> PartSort.FRONT_MATTER;
    };
  }

  /// The others keep their places; what is new goes where [#place] says.
  @Override
  Postmortem with(Postmortem record, List<BodySection> parts) {
    List<BodySection> body = new ArrayList<>(record.body());
    List<BodySection> mine = list(record);
    if (mine.size() == parts.size()) {
      int next = 0;
      for (int i = 0; i < body.size(); i++) {
        if (sortOf(body.get(i)) == sort()) {
          body.set(i, parts.get(next++));
        }
      }
    } else if (mine.size() > parts.size()) {
      List<BodySection> left = new ArrayList<>(parts);
      body.removeIf(part -> sortOf(part) == sort() && !left.remove(part));
    } else {
      List<BodySection> added = new ArrayList<>(parts);
      mine.forEach(added::remove);
      added.forEach(part -> body.add(before(body, part), part));
    }
    return record.withBody(body);
  }

  /// A section we know goes before the first that usually follows it; any other to the end.
  private static int before(List<BodySection> body, BodySection added) {
    for (int i = 0; i < body.size(); i++) {
      if (added instanceof BodySection.Known one
          && body.get(i) instanceof BodySection.Known other
          && other.section().compareTo(one.section()) > 0) {
        return i;
      }
    }
    return body.size();
  }

  @Override
  String name(BodySection part) {
    return switch (part) {
      case BodySection.Known known -> known.section().heading();
      case BodySection.Foreign foreign -> "#".repeat(foreign.level()) + " " + foreign.heading();
      case BodySection.Opening opening -> "";
      case BodySection.Field field -> field.name();
    };
  }

  @Override
  Map<String, String> texts(BodySection part) {
    return Map.of(PartText.TEXT, part.text());
  }

  /// An opening without a word is none.
  @Override
  Postmortem write(Postmortem record, String name, Typed typed) {
    return sort() == PartSort.OPENING && typed.text(PartText.TEXT).isEmpty()
        ? with(record, List.of())
        : super.write(record, name, typed);
  }

  @Override
  BodySection read(String name, Typed typed, Optional<BodySection> before) {
    String text = typed.exact(PartText.TEXT);
    return switch (before.orElseGet(() -> made(name))) {
      case BodySection.Known(var section, var old) -> new BodySection.Known(section, text);
      case BodySection.Foreign(var level, var heading, var old) ->
          new BodySection.Foreign(level, heading, text);
      case BodySection.Opening opening -> new BodySection.Opening(text);
      case BodySection.Field(var field, var old) -> new BodySection.Field(field, text);
    };
  }

  private BodySection made(String name) {
    return switch (sort()) {
      case SECTION ->
          new BodySection.Known(
              Arrays.stream(Section.values())
                  .filter(section -> section.heading().equals(name))
                  .findFirst()
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.NOT_FOUND,
                          "There is no section \"%s\". Add one of your own instead."
                              .formatted(name))),
              "");
      case OPENING -> new BodySection.Opening("…");
      case FRONT_MATTER -> new BodySection.Field(name, "");
      default -> own(name);
    };
  }

  private static BodySection own(String name) {
    String heading = name.replaceFirst("^#{1,6} ", "").strip();
    int level = name.startsWith("#") ? name.indexOf(' ') : HIGHEST_LEVEL;
    Refused.unless(
        !heading.contains("\n") && heading.length() <= 200,
        "A heading is one line of at most 200 characters.");
    return new BodySection.Foreign(Math.clamp(level, 1, 6), heading, "");
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    String heading = texts.getOrDefault("heading", "").strip();
    Refused.unless(!heading.isEmpty(), "The section needs a heading. Write at least one word.");
    String name = "## " + heading;
    Refused.unless(
        !named(record).containsKey(name),
        "There is a section \"%s\" already. Write there, or choose another heading."
            .formatted(heading));
    return name;
  }
}
