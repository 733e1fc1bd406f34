package dev.unrepeat.api;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.writing.PartSort;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The fields of each sort of part. A word that is none of them would be forgotten in silence.
final class PartFields {
  private PartFields() {}

  static List<String> of(PartSort sort) {
    return switch (sort) {
      case OPENING, SECTION, FRONT_MATTER -> List.of("text");
      case OWN_SECTION -> List.of("text", "heading");
      case PEOPLE ->
          List.of("owner", "facilitator", "reporter", "authors", "reviewers", "attendees");
      case RESPONDER -> List.of("name", "role", "part");
      case TRIGGER -> List.of("text", "event");
      case LESSON -> List.of("kind", "text");
      case LINK -> List.of("kind", "label", "address");
      case INTERVAL -> List.of("from", "until", "degree", "type", "service", "region", "basis");
      case FIGURE -> List.of("measure", "amount", "method", "evidence");
      case METRIC -> List.of("metric", "unit", "before", "during", "after");
      case IMPACT_INPUTS ->
          Stream.concat(
                  Arrays.stream(ImpactInput.values()).map(ImpactInput::words), Stream.of("regions"))
              .toList();
      case GATE -> List.of("name", "kind", "least", "inputs", "top");
      case FACTOR ->
          List.of(
              "statement",
              "category",
              "kind",
              "because",
              "class",
              "confidence",
              "missing control",
              "assumption",
              "component",
              "failure mode",
              "symptom",
              "facts",
              "evidence",
              "probability",
              "refusal",
              "refused by");
      case ACTION ->
          List.of(
              "what",
              "owner",
              "due",
              "priority",
              "type",
              "done when",
              "why",
              "answers",
              "horizon",
              "level",
              "effect",
              "effort");
    };
  }

  static void check(PartSort sort, Set<String> fields) {
    for (String field : fields) {
      if (!of(sort).contains(field)) {
        throw HttpRefusal.field(
            "texts." + field,
            "A part of the sort %s has no field \"%s\". Known are %s."
                .formatted(ApiJson.word(sort), field, String.join(", ", of(sort))));
      }
    }
  }
}
