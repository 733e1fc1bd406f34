package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The order of a document's sections: those of the body as they stand, and between them those the
/// template asks for or the record needs.
final class Layout {
  private Layout() {}

  /// One section to write.
  ///
  /// @param inBody whether the record's body has it; else only the template or the record's content
  /// @param number of a section of the team's own within the body, from 1
  record Entry(BodySection section, boolean inBody, int number) {}

  static List<Entry> of(Draft record, Template template, WriteOptions options) {
    List<Entry> entries = new ArrayList<>();
    Set<Section> present = EnumSet.noneOf(Section.class);
    List<String> own = new ArrayList<>();
    int number = 0;
    for (BodySection section : record.body) {
      switch (section) {
        case BodySection.Known known -> {
          present.add(known.section());
          entries.add(new Entry(known, true, 0));
        }
        case BodySection.Foreign foreign -> {
          own.add(foreign.heading());
          entries.add(new Entry(foreign, true, ++number));
        }
        case BodySection.Opening opening -> {}
        case BodySection.Field field -> {}
      }
    }
    int at = 0;
    for (Template.Part part : template.parts()) {
      Optional<Integer> there = find(entries, part);
      if (there.isPresent()) {
        at = there.get() + 1;
      } else if (part.section().isPresent() || !own.contains(part.heading())) {
        entries.add(at++, new Entry(fresh(part), false, 0));
        part.section().ifPresent(present::add);
      }
    }
    for (Section section : Section.values()) {
      boolean needed =
          Pieces.of(section).stream().anyMatch(piece -> !piece.print(record).isEmpty())
              || (section == Section.RELATED && !options.related().isEmpty());
      if (needed && present.add(section)) {
        entries.add(
            place(entries, section), new Entry(new BodySection.Known(section, ""), false, 0));
      }
    }
    return entries;
  }

  private static BodySection fresh(Template.Part part) {
    return part.section().isPresent()
        ? new BodySection.Known(part.section().get(), "")
        : new BodySection.Foreign(2, part.heading(), "");
  }

  private static Optional<Integer> find(List<Entry> entries, Template.Part part) {
    for (int i = 0; i < entries.size(); i++) {
      boolean same =
          switch (entries.get(i).section()) {
            case BodySection.Known known -> part.section().equals(Optional.of(known.section()));
            case BodySection.Foreign foreign ->
                part.section().isEmpty() && foreign.heading().equals(part.heading());
            case BodySection.Opening opening -> false;
            case BodySection.Field field -> false;
          };
      if (same) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// After the last section that usually stands before it.
  private static int place(List<Entry> entries, Section section) {
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).section() instanceof BodySection.Known known
          && known.section().compareTo(section) < 0) {
        at = i + 1;
      }
    }
    return at == 0 ? entries.size() : at;
  }
}
