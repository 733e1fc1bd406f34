package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The sections of its template that a postmortem does without: the line `leaves-out: Metrics |
/// Workarounds` of its front matter. One in which something is written is there all the same.
public record LeftOut(List<String> headings) {
  private static final String FIELD = "leaves-out";
  private static final String BETWEEN = " | ";

  public LeftOut {
    headings = List.copyOf(headings);
  }

  public static LeftOut of(Postmortem record) {
    return new LeftOut(
        record.body().stream()
            .filter(LeftOut::isField)
            .map(part -> part.text().strip().replaceFirst("^" + FIELD + ":\\s*", ""))
            .flatMap(line -> Arrays.stream(line.split(Pattern.quote(BETWEEN))))
            .map(String::strip)
            .filter(heading -> !heading.isEmpty())
            .distinct()
            .toList());
  }

  /// The template as the record is written by it.
  static Template shortened(Template template, Postmortem record) {
    LeftOut out = of(record);
    return out.headings.isEmpty()
        ? template
        : new Template(
            template.name(),
            template.title(),
            template.version(),
            template.parts().stream()
                .filter(part -> !out.headings.contains(heading(part)) || isWritten(part, record))
                .toList());
  }

  /// By what a section is named here, whatever heading a template gives it.
  public static String heading(Template.Part part) {
    return part.section().map(Section::heading).orElse(part.heading());
  }

  /// The record without the section, as long as nothing is written in it.
  public static Postmortem without(Postmortem record, Template.Part part) {
    List<String> more = new ArrayList<>(of(record).headings);
    more.add(heading(part));
    return new LeftOut(more).in(record, part);
  }

  /// The record with the section as its template has it.
  public static Postmortem back(Postmortem record, String heading) {
    List<String> less = new ArrayList<>(of(record).headings);
    less.remove(heading);
    return new LeftOut(less).in(record.withBody(others(record)));
  }

  private Postmortem in(Postmortem record, Template.Part part) {
    List<BodySection> body = others(record);
    body.removeIf(section -> is(part, section) && section.text().isBlank());
    return in(record.withBody(body));
  }

  private Postmortem in(Postmortem record) {
    List<BodySection> body = new ArrayList<>(record.body());
    if (!headings.isEmpty()) {
      body.addFirst(new BodySection.Field(FIELD, FIELD + ": " + String.join(BETWEEN, headings)));
    }
    return record.withBody(body);
  }

  private static List<BodySection> others(Postmortem record) {
    List<BodySection> body = new ArrayList<>(record.body());
    body.removeIf(LeftOut::isField);
    return body;
  }

  private static boolean isField(BodySection part) {
    return part instanceof BodySection.Field field && field.name().equals(FIELD);
  }

  /// Whether the record has a text in the section.
  public static boolean isWritten(Template.Part part, Postmortem record) {
    return record.body().stream()
        .anyMatch(section -> is(part, section) && !section.text().isBlank());
  }

  private static boolean is(Template.Part part, BodySection section) {
    return switch (section) {
      case BodySection.Known known -> part.section().filter(known.section()::equals).isPresent();
      case BodySection.Foreign foreign ->
          part.section().isEmpty() && foreign.heading().equals(part.heading());
      case BodySection.Opening opening -> false;
      case BodySection.Field field -> false;
    };
  }
}
