package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/// Reads a template in its plain form; what is wrong is refused with the number of its line.
final class TemplateReader {
  private static final int LONGEST = 64_000;
  private static final int MOST_PARTS = 60;

  private final List<Template.Part> parts = new ArrayList<>();
  private final Map<Object, Integer> seen = new HashMap<>();
  private String name = "";
  private String title = "";
  private int version = 1;

  private int line;
  private Optional<Section> section = Optional.empty();
  private String heading = "";
  private final StringBuilder guidance = new StringBuilder();
  private final StringBuilder example = new StringBuilder();
  private final StringBuilder start = new StringBuilder();
  private boolean starting;

  Template read(String text) {
    Refused.unless(
        text.length() <= LONGEST, "A template has at most 64,000 characters. Shorten it.");
    for (String one : text.split("\\R", -1)) {
      line++;
      take(one);
    }
    close();
    Refused.unless(
        !parts.isEmpty(),
        "A template has at least one section: a line \"## Summary\", below it what belongs there.");
    Refused.unless(!name.isEmpty(), "A template begins with its name: a line \"name: payments\".");
    return new Template(name, title.isEmpty() ? name : title, version, parts);
  }

  private void take(String text) {
    if (text.startsWith("## ")) {
      close();
      open(text.substring(3));
    } else if (starting) {
      fields(text);
      start.append(text.stripTrailing()).append('\n');
    } else if (heading.isEmpty()) {
      head(text.strip());
    } else if (text.strip().equals("---")) {
      starting = true;
    } else {
      explain(text);
    }
  }

  private void head(String text) {
    if (text.isEmpty()) {
      return;
    }
    int colon = text.indexOf(':');
    String word = colon < 0 ? "" : text.substring(0, colon).strip();
    String value = text.substring(colon + 1).strip();
    switch (word) {
      case "name" -> name = value;
      case "title" -> title = value;
      case "version" -> {
        require(value.matches("[1-9][0-9]{0,5}"), "the version is a number, not \"" + value + "\"");
        version = Integer.parseInt(value);
      }
      default ->
          throw refused(
              "before the first \"## \" stand name, title and version, each as \"name: value\"; this is \""
                  + text
                  + "\"");
    }
  }

  private void open(String text) {
    String[] named = text.split(" = ", 2);
    heading = named[0].strip();
    require(!heading.isEmpty(), "a heading has no words");
    require(!heading.contains("{{"), "a field stands in a starting text, not in a heading");
    section = Headings.find(named[named.length - 1].strip());
    if (named.length == 2 && section.isEmpty()) {
      throw refused(
          "there is no section \"%s\" to be called \"%s\". Sections are %s; without \" = \" it is one of your own"
              .formatted(
                  named[1].strip(),
                  heading,
                  Arrays.stream(Section.values())
                      .map(Section::heading)
                      .collect(Collectors.joining(", "))));
    }
    Integer before = seen.putIfAbsent(section.isPresent() ? section.get() : heading, line);
    require(
        before == null,
        "\"%s\" is the same section as line %s; name it once".formatted(heading, before));
    require(parts.size() < MOST_PARTS, "a template has at most 60 sections");
  }

  private void explain(String text) {
    require(
        !text.startsWith("#"),
        "a section begins with \"## \" and a heading; smaller headings stand below a line \"---\"");
    require(
        !text.contains("{{"),
        "fields stand in the starting text of a section, below a line \"---\"");
    if (text.startsWith(">")) {
      example.append(text.substring(1).strip()).append('\n');
    } else {
      guidance.append(text.strip()).append(' ');
    }
  }

  private void fields(String text) {
    Matcher field = StartingText.FIELD.matcher(text);
    while (field.find()) {
      require(
          TemplateField.find(field.group(1)).isPresent(),
          "there is no field %s. Fields are %s".formatted(field.group(), TemplateField.all()));
    }
    String rest = field.reset().replaceAll("");
    require(
        !rest.contains("{{") && !rest.contains("}}"),
        "a field is written in two pairs of braces, as {{severity}}");
  }

  private void close() {
    if (heading.isEmpty()) {
      return;
    }
    parts.add(
        new Template.Part(
            section,
            heading,
            guidance.toString().strip(),
            example.toString().strip(),
            start.toString().strip()));
    guidance.setLength(0);
    example.setLength(0);
    start.setLength(0);
    starting = false;
  }

  private void require(boolean fine, String sentence) {
    if (!fine) {
      throw refused(sentence);
    }
  }

  private Refused refused(String sentence) {
    return new Refused(Refused.Reason.INVALID, "Line %d: %s.".formatted(line, sentence));
  }
}
