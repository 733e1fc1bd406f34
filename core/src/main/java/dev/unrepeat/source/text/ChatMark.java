package dev.unrepeat.source.text;

import java.util.regex.Pattern;

/// What a chat shows below a message and nobody wrote: `:eyes: 2`, `2 replies`, `View thread`.
final class ChatMark {
  private static final int LONGEST = 80;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?::[a-z0-9_+'-]+:)+ ?\\d{0,3} ?)+|\\d{1,3} repl(?:y|ies)(?: .{0,40})?|View (?:thread|message|file)"
              + "|Last reply .{1,40}|\\(edited\\)");

  private ChatMark() {}

  static boolean is(String line) {
    String stripped = line.strip();
    return stripped.length() <= LONGEST && MARK.matcher(stripped).matches();
  }
}
