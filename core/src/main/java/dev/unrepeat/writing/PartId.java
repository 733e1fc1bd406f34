package dev.unrepeat.writing;

import dev.unrepeat.document.Template;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a postmortem as people name it: `L3`, `section Summary`, `responder Ines Okafor`.
///
/// @param name within its sort; that of a section of the team's own begins with the marks of its
///   heading, for example `## Vendor call`; empty where there is one at most
public record PartId(PartSort sort, String name) {
  private static final Pattern NUMBERED = Pattern.compile("[FLA][1-9][0-9]{0,8}");

  /// Of a part of which there is one at most.
  public static PartId the(PartSort sort) {
    return new PartId(sort, "");
  }

  /// Of a section that a template asks for.
  public static PartId of(Template.Part part) {
    return part.section()
        .map(known -> new PartId(PartSort.SECTION, known.heading()))
        .orElseGet(() -> new PartId(PartSort.OWN_SECTION, "## " + part.heading()));
  }

  /// Reads what [#toString] writes; refuses anything else.
  public static PartId parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "A postmortem has no part \"%s\". Load the page again.".formatted(text)));
  }

  static Optional<PartId> find(String text) {
    if (NUMBERED.matcher(text).matches()) {
      return Optional.of(new PartId(ofLetter(text.charAt(0)), text));
    }
    return Arrays.stream(PartSort.values())
        .filter(sort -> !sort.numbered())
        .sorted(Comparator.comparing((PartSort sort) -> -sort.word().length()))
        .filter(sort ->
            sort.single()
                ? text.equals(sort.word())
                : text.startsWith(sort.word() + " ") && text.length() > sort.word().length() + 1)
        .map(
            sort -> new PartId(sort, sort.single() ? "" : text.substring(sort.word().length() + 1)))
        .findFirst();
  }

  private static PartSort ofLetter(char letter) {
    return letter == 'F' ? PartSort.FACTOR : letter == 'L' ? PartSort.LESSON : PartSort.ACTION;
  }

  @Override
  public String toString() {
    return sort.numbered() ? name : sort.single() ? sort.word() : sort.word() + " " + name;
  }
}
