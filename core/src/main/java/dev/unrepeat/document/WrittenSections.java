package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.List;
import java.util.Optional;

/// The sections of a document to be written, in the order in which the document has them, each with
/// what belongs there.
public final class WrittenSections {
  private WrittenSections() {}

  /// One section: written already, or asked for.
  ///
  /// @param part of the template; empty for a section that it does not ask for
  public record Entry(BodySection section, Optional<Template.Part> part) {}

  public static List<Entry> of(Postmortem record, Template template) {
    return Layout.of(new Draft(record), template, WriteOptions.STANDARD).stream()
        .map(entry -> new Entry(entry.section(), part(entry.section(), template)))
        .toList();
  }

  private static Optional<Template.Part> part(BodySection section, Template template) {
    return template.parts().stream()
        .filter(part ->
            switch (section) {
              case BodySection.Known known -> part.section().equals(Optional.of(known.section()));
              case BodySection.Foreign foreign ->
                  part.section().isEmpty() && part.heading().equals(foreign.heading());
              case BodySection.Opening opening -> false;
              case BodySection.Field field -> false;
            })
        .findFirst();
  }
}
