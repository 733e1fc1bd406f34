package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words with which a new postmortem begins in some sections, with its fields filled in.
final class StartingText {
  static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private StartingText() {}

  static String fill(String text, Postmortem record) {
    return FIELD
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                TemplateField.find(found.group(1))
                    .map(field -> field.of(record))
                    .orElse(found.group())));
  }

  /// Puts the starting texts of these parts below what the record has; a section that somebody has
  /// begun keeps its words.
  static Postmortem into(Postmortem record, List<Template.Part> parts) {
    Set<Object> written = new HashSet<>();
    for (BodySection section : record.body()) {
      switch (section) {
        case BodySection.Known known -> written.add(known.section());
        case BodySection.Foreign foreign -> written.add(foreign.heading());
        case BodySection.Opening opening -> {}
        case BodySection.Field field -> {}
      }
    }
    List<BodySection> body = new ArrayList<>(record.body());
    for (Template.Part part : parts) {
      Object key = part.section().isPresent() ? part.section().get() : part.heading();
      if (!part.start().isEmpty() && written.add(key)) {
        String text = fill(part.start(), record);
        body.add(
            part.section().isPresent()
                ? new BodySection.Known(part.section().get(), text)
                : new BodySection.Foreign(2, part.heading(), text));
      }
    }
    return record.withBody(body);
  }
}
