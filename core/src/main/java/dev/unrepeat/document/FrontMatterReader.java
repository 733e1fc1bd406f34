package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;

/// Takes over what was changed in the front matter.
final class FrontMatterReader {
  /// A line that must be there: without it the record keeps what it said.
  private static final Set<String> NEEDED =
      Set.of("id", "title", "kind", "state", "edition", "created");

  private FrontMatterReader() {}

  static void read(
      FrontMatter front, Facts facts, Draft base, Draft draft, boolean recorded, Notes notes) {
    for (Fact fact : facts.all()) {
      Object before = fact.print().apply(base);
      Optional<FrontMatter.Field> field = front.find(fact.name());
      if (field.isEmpty()) {
        if (front.end() > 0 && recorded && !Fact.empty(before)) {
          removed(fact, draft, notes);
        }
      } else if (field.get().value().isEmpty()) {
        notes.unreadable(
            field.get().line() + 1,
            "\"%s\" could not be read as YAML; the record says what it said before."
                .formatted(fact.name()));
      } else if (!same(field.get().value().get(), before)) {
        changed(fact, field.get(), draft, recorded, notes);
      }
    }
  }

  private static boolean same(Object written, Object before) {
    return written.equals(before) || (Fact.empty(written) && Fact.empty(before));
  }

  private static void removed(Fact fact, Draft draft, Notes notes) {
    if (NEEDED.contains(fact.name())) {
      notes.kept(
          0,
          "The front matter has no line \"%s\"; the record says what it said before."
              .formatted(fact.name()));
      return;
    }
    try {
      fact.edit().accept(draft, "");
      notes.takenOver(
          0,
          "The line \"%s\" was removed from the front matter, and so it was cleared."
              .formatted(fact.name()));
    } catch (Refused e) {
      notes.kept(
          0,
          "The line \"%s\" was removed from the front matter: %s."
              .formatted(fact.name(), Sentences.clause(e)));
    }
  }

  private static void changed(
      Fact fact, FrontMatter.Field field, Draft draft, boolean recorded, Notes notes) {
    try {
      fact.edit().accept(draft, field.value().orElse(""));
      if (recorded) {
        notes.takenOver(
            field.line() + 1,
            "\"%s\" was taken over from the front matter.".formatted(fact.name()));
      }
    } catch (Refused e) {
      notes.unreadable(
          field.line() + 1,
          "\"%s\" could not be taken over: %s.".formatted(fact.name(), Sentences.clause(e)));
    } catch (DateTimeException e) {
      notes.unreadable(
          field.line() + 1,
          "\"%s\" could not be taken over: there is no such time.".formatted(fact.name()));
    }
  }
}
