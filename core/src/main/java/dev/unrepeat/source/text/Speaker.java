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

  /// The head of a message of a call, as Zoom saves them: `From Ines to Everyone:`.
  private static final Pattern CALL =
      Pattern.compile(
          "^From\\s+(\\S[^\\n:]{0,80}?)(?:\\s+[Tt]o\\s+([^\\n:]{1,80}?))?\\s*(?:\\([^()\\n]{1,40}\\))?(?: :|:(?=\\n|\\s*$)|(?<=Everyone):)\\s*");

  private static final Pattern INITIALS = Pattern.compile("^([A-Z]{2,3}):\\s+(?=\\S)");

  public static Speaker of(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if ("@`[*_".indexOf(first) >= 0) {
      Matcher mention = MENTION.matcher(text);
      if (mention.find()) {
        return new Speaker(Optional.of(responder(mention.group(1))), text);
      }
    } else if (text.startsWith("From ")) {
      Matcher call = CALL.matcher(text);
      if (call.find()) {
        String to = call.group(2) == null || call.group(2).equals("Everyone") ? "" : call.group(2);
        return new Speaker(
            Optional.of(responder(call.group(1))),
            (to.isEmpty() ? "" : "To " + to + ": ") + text.substring(call.end()));
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
