package dev.unrepeat.source.text;

import java.util.regex.Pattern;

/// The name of a person as chats show it: one to three words with capitals, such as `Maya Lin`.
public final class ChatName {
  private static final int LONGEST = 40;
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}");

  private ChatName() {}

  public static boolean is(String line) {
    return line.length() <= LONGEST && NAME.matcher(line).matches();
  }
}
