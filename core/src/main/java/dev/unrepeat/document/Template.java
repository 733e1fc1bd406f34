package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
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
  public record Part(Optional<Section> section, String heading, String guidance, String example) {
    public Part {
      Refused.unless(!heading.isBlank(), "A section of a template needs a heading.");
    }
  }

  /// Reads a template in its plain form: `name`, `title` and `version` on a line each, then for
  /// each section `## Heading` (our own sections by their usual names, or `## Heading = Timeline`
  /// to give one another heading), a line of guidance, and the example on lines that begin with
  /// `>`.
  public static Template read(String text) {
    String name = "";
    String title = "";
    int version = 1;
    List<Part> parts = new ArrayList<>();
    Optional<Section> section = Optional.empty();
    String heading = "";
    StringBuilder guidance = new StringBuilder();
    StringBuilder example = new StringBuilder();
    for (String line : text.split("\\R")) {
      if (line.startsWith("## ")) {
        if (!heading.isEmpty()) {
          parts.add(
              new Part(section, heading, guidance.toString().strip(), example.toString().strip()));
        }
        String[] named = line.substring(3).split(" = ", 2);
        heading = named[0].strip();
        section = Headings.find(named[named.length - 1].strip());
        guidance.setLength(0);
        example.setLength(0);
      } else if (heading.isEmpty() && line.contains(":")) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        switch (line.substring(0, line.indexOf(':')).strip()) {
          case "name" -> name = value;
          case "title" -> title = value;
          case "version" -> version = number(value);
          default ->
              throw new Refused(
                  Refused.Reason.INVALID,
                  "A template begins with name, title and version; it says \""
                      + line.strip()
                      + "\".");
        }
      } else if (line.startsWith(">")) {
        example.append(line.substring(1).strip()).append('\n');
      } else {
        guidance.append(line.strip()).append(' ');
      }
    }
    if (!heading.isEmpty()) {
      parts.add(
          new Part(section, heading, guidance.toString().strip(), example.toString().strip()));
    }
    Refused.unless(!parts.isEmpty(), "A template has at least one section.");
    return new Template(name, title, version, parts);
  }

  private static int number(String text) {
    Refused.unless(
        text.matches("[0-9]{1,6}"),
        "The version of a template is a number; it says \"" + text + "\".");
    return Integer.parseInt(text);
  }
}
