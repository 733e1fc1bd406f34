package dev.unrepeat.document;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.List;
import java.util.Optional;

/// The sections a postmortem is written in, with what belongs in each and a good example.
///
/// @param name by which it is asked for, for example `full`
/// @param title as a list of templates shows it
/// @param version raised with every change
public record Template(String name, String title, int version, List<Part> parts) {
  public Template {
    Refused.unless(
        name.matches("[a-z0-9][a-z0-9-]{0,40}"),
        "\"" + name + "\" is no name for a template: small letters, digits and dashes.");
    parts = List.copyOf(parts);
  }

  /// One section of the template.
  ///
  /// @param section empty for a section of the team's own
  /// @param guidance one line on what belongs here; empty when none is needed
  /// @param example a good one; empty when none is needed
  /// @param start what a new postmortem begins with here, with `{{fields}}`; empty for nothing
  public record Part(
      Optional<Section> section, String heading, String guidance, String example, String start) {
    public Part {
      Refused.unless(!heading.isBlank(), "A section of a template needs a heading.");
    }

    /// Whether both are the same section, by whatever heading.
    boolean is(Part other) {
      boolean own = section.isEmpty() && other.section().isEmpty();
      return own ? heading.equals(other.heading()) : section.equals(other.section());
    }
  }

  /// Reads a template in its plain form: `name`, `title` and `version` on a line each, then for
  /// each section `## Heading` (our own sections by their usual names, or `## Heading = Timeline`
  /// to give one another heading), a line of guidance, the example on lines that begin with `>`,
  /// and below a line `---` the text that a new postmortem begins with.
  ///
  /// @throws Refused INVALID with the line that is wrong
  public static Template read(String text) {
    return new TemplateReader().read(text);
  }

  /// The plain form of a template under another name, for a team to begin its own with.
  public static String print(Template from, String name, String title) {
    StringBuilder out = new StringBuilder("name: %s\ntitle: %s\n".formatted(name, title));
    for (Part part : from.parts()) {
      out.append("\n## ").append(part.heading());
      part.section()
          .filter(section -> Headings.find(part.heading()).filter(section::equals).isEmpty())
          .ifPresent(section -> out.append(" = ").append(section.heading()));
      out.append('\n');
      if (!part.guidance().isEmpty()) {
        out.append(part.guidance()).append('\n');
      }
      part.example().lines().forEach(line -> out.append("> ").append(line).append('\n'));
      if (!part.start().isEmpty()) {
        out.append("---\n").append(part.start()).append('\n');
      }
    }
    return out.toString();
  }

  public Template withVersion(int number) {
    return new Template(name, title, number, parts);
  }

  /// A record that begins to be written by this template: it names it, where it is not the usual
  /// one of its kind, and has its starting texts.
  public Postmortem begin(Postmortem record) {
    return StartingText.into(TemplateMark.of(this).in(record), parts);
  }
}
