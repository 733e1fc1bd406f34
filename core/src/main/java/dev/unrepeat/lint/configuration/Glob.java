package dev.unrepeat.lint.configuration;

import java.util.regex.Pattern;

/// A pattern of paths: `*` and `?` stay within a folder, `**` does not, `{md,txt}` is either.
/// Without a slash it is a name at any depth; with one at its end it is all that lies below a
/// folder.
public final class Glob {
  private static final int LONGEST = 1_000;

  private final String written;
  private final Pattern pattern;

  private Glob(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /// @throws IllegalArgumentException with a sentence, when it is none
  public static Glob of(String written) {
    if (written.isBlank() || written.length() > LONGEST) {
      throw new IllegalArgumentException("A pattern of paths has 1 to " + LONGEST + " characters.");
    }
    if (written.startsWith("/") || written.startsWith("../")) {
      throw new IllegalArgumentException(
          "A pattern of paths begins at the folder of this file; leave out what is above it.");
    }
    String bare = written.startsWith("./") ? written.substring(2) : written;
    String rooted =
        bare.indexOf('/') < 0 || bare.indexOf('/') == bare.length() - 1 ? "**/" + bare : bare;
    return new Glob(
        written, Pattern.compile(expression(rooted.endsWith("/") ? rooted + "**" : rooted)));
  }

  /// A pattern of whole paths, also without a slash.
  public static Glob rooted(String written) {
    return new Glob(written, Pattern.compile(expression(written)));
  }

  /// Whether somebody who typed this meant a pattern and no name.
  public static boolean isOne(String typed) {
    return typed.indexOf('*') >= 0 || typed.indexOf('?') >= 0 || typed.matches(".*\\{.*,.*}.*");
  }

  /// @param path with `/` between folders, without one before it
  public boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  @Override
  public String toString() {
    return written;
  }

  private static String expression(String glob) {
    StringBuilder made = new StringBuilder();
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        made.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        made.append(".*");
        i += 1;
      } else if (c == '*') {
        made.append("[^/]*");
      } else if (c == '?') {
        made.append("[^/]");
      } else if (c == '{' && glob.indexOf('}', i) > 0) {
        made.append("(?:");
        open++;
      } else if (c == '}' && open > 0) {
        made.append(')');
        open--;
      } else if (c == ',' && open > 0) {
        made.append('|');
      } else {
        made.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return made.append(")".repeat(open)).toString();
  }
}
