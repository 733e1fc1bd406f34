package dev.unrepeat.web.incident;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.service.Description;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The facts of an incident as a form writes them, read back.
final class TypedFacts {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_WORD = 100;

  private TypedFacts() {}

  static Description read(Form form) {
    String title = form.text("title");
    if (title.isEmpty()) {
      form.refuse("title", "The title is empty. Write what failed for whom, in a few words.");
    } else if (title.length() > LONGEST_TITLE) {
      form.refuse(
          "title", "The title has more than 300 characters. The rest belongs in the summary.");
    }
    return new Description(
        title.isEmpty() ? "untitled" : title,
        kind(form),
        severity(form),
        words(form, "services", ServiceName::new),
        words(form, "tags", Tag::new),
        new Detection(means(form), form.text("by")));
  }

  static IncidentKind kind(Form form) {
    return Asked.word(IncidentKind.class, form.text("kind")).orElse(IncidentKind.OUTAGE);
  }

  static Optional<Severity> severity(Form form) {
    return Asked.word(Severity.class, form.text("severity"));
  }

  static DetectionMeans means(Form form) {
    return Asked.word(DetectionMeans.class, form.text("means")).orElse(DetectionMeans.UNKNOWN);
  }

  static List<ServiceName> services(Form form) {
    return words(form, "services", ServiceName::new);
  }

  private static <T> List<T> words(Form form, String field, Function<String, T> make) {
    return form.read(
        field,
        List.of(),
        () ->
            Arrays.stream(form.text(field).split("[,\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> {
                  Refused.unless(
                      word.length() <= LONGEST_WORD,
                      "\""
                          + word.substring(0, Math.min(40, word.length()))
                          + "…\" is too long for one name. Separate names by commas.");
                  return make.apply(word);
                })
                .toList());
  }
}
