package dev.unrepeat.document.foreign;

import dev.unrepeat.document.FrontMatter;
import dev.unrepeat.model.Visibility;
import java.util.List;
import java.util.Map;

/// Who may see what a document tells, as our own field `visible-to` says it. A document written by
/// hand may have the field without a record of ours behind it; to pass over it would show to
/// everybody what was private.
final class DocumentCircle {
  private DocumentCircle() {}

  static Visibility of(String document) {
    List<String> people =
        FrontMatter.of(document)
            .find("visible-to")
            .map(field -> field.value().map(DocumentCircle::people).orElse(List.of(field.text())))
            .orElse(List.of());
    return people.isEmpty() || people.equals(List.of("everybody"))
        ? Visibility.EVERYBODY
        : new Visibility.Circle(people);
  }

  private static List<String> people(Object value) {
    List<?> all =
        switch (value) {
          case List<?> list -> list;
          case Map<?, ?> named -> List.of(named.toString());
          default -> List.of(value.toString().split(","));
        };
    return all.stream().map(one -> one.toString().strip()).filter(one -> !one.isEmpty()).toList();
  }
}
