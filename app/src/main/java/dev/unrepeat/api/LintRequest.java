package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.TextSort;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// What is to be judged, as `POST /api/v1/lint` takes it in JSON.
///
/// @param path file name; may be left out
/// @param field what the text is: `document` when left out
record LintRequest(@Nullable String path, @Nullable String text, @Nullable String field) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static LintRequest read(String json) {
    LintRequest read;
    try {
      read = MAPPER.readValue(json, LintRequest.class);
    } catch (UnrecognizedPropertyException unknown) {
      throw new Refused(
          Refused.Reason.INVALID,
          "There is no field \"%s\". Known are path, text and field."
              .formatted(unknown.getPropertyName()));
    } catch (JacksonException wrong) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The body is not the JSON that is read here, for example {\"path\": \"2026-10-14.md\", \"text\": \"…\"}: "
              + wrong.getOriginalMessage().lines().findFirst().orElse("it cannot be read")
              + ".");
    }
    Refused.unless(
        read != null && read.text() != null,
        "The field \"text\" is missing: it holds what is to be checked.");
    return read;
  }

  String name() {
    return Optional.ofNullable(path).orElse("");
  }

  String words() {
    return Optional.ofNullable(text).orElse("");
  }

  TextSort sort() {
    String word = Optional.ofNullable(field).orElse(TextSort.DOCUMENT.word());
    return TextSort.of(word)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "The field \"field\" is \"%s\". Known are %s."
                    .formatted(
                        word,
                        Arrays.stream(TextSort.values())
                            .map(TextSort::word)
                            .collect(Collectors.joining(", ")))));
  }
}
