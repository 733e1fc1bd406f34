package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By which template, in which version, a postmortem is written: the line `template: payments 3` of
/// its front matter. A document without it is written by the first version of the usual one.
public record TemplateMark(String name, int version) {
  private static final String FIELD = "template";
  private static final Pattern LINE =
      Pattern.compile(
          "template:\\s*[\"']?([a-z0-9][a-z0-9-]{0,40})(?:\\s+([1-9][0-9]{0,5}))?[\"']?\\s*");

  public static TemplateMark of(Template template) {
    return new TemplateMark(template.name(), template.version());
  }

  public static TemplateMark of(Postmortem record) {
    return find(record)
        .orElseGet(() -> new TemplateMark(Templates.of(record.incident().kind()).name(), 1));
  }

  /// What the front matter says; empty when it says nothing that can be read.
  public static Optional<TemplateMark> find(Postmortem record) {
    return record.body().stream()
        .filter(BodySection.Field.class::isInstance)
        .map(BodySection.Field.class::cast)
        .filter(field -> field.name().equals(FIELD))
        .map(field -> LINE.matcher(field.text()))
        .filter(Matcher::matches)
        .map(found ->
            new TemplateMark(
                found.group(1), found.group(2) == null ? 1 : Integer.parseInt(found.group(2))))
        .findFirst();
  }

  /// The record with this mark in place of any other.
  public Postmortem in(Postmortem record) {
    List<BodySection> body = new ArrayList<>(record.body());
    body.removeIf(part -> part instanceof BodySection.Field field && field.name().equals(FIELD));
    if (!equals(new TemplateMark(Templates.of(record.incident().kind()).name(), 1))) {
      body.addFirst(new BodySection.Field(FIELD, FIELD + ": " + name + " " + version));
    }
    return record.withBody(body);
  }
}
