package dev.unrepeat.source.text;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who speaks in an entry: `@ines paged`, `` `@ines` paged `` or the initials of `RK: looking`.
///
/// @param said the entry without initials; with the `@name`, which is part of the sentence
public record Speaker(Optional<Actor> actor, String said) {
  private static final Pattern MENTION =
      Pattern.compile("^[`\\[*_]*@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)[`\\]*_]*[:,]?\\s+\\S");
  private static final Pattern INITIALS = Pattern.compile("^([A-Z]{2,3}):\\s+(?=\\S)");

  public static Speaker of(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if ("@`[*_".indexOf(first) >= 0) {
      Matcher mention = MENTION.matcher(text);
      if (mention.find()) {
        return new Speaker(Optional.of(responder(mention.group(1))), text);
      }
    } else if (first >= 'A' && first <= 'Z') {
      Matcher initials = INITIALS.matcher(text);
      if (initials.find()) {
        return new Speaker(
            Optional.of(responder(initials.group(1))), text.substring(initials.end()));
      }
    }
    return new Speaker(Optional.empty(), text);
  }

  private static Actor responder(String name) {
    return new Actor(ActorKind.PERSON, "responder", name);
  }
}
