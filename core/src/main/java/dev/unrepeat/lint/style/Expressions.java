package dev.unrepeat.lint.style;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Patterns as styles write them, for Java.
final class Expressions {
  private Expressions() {}

  /// Any of some words or patterns, as whole words unless told otherwise.
  ///
  /// @throws java.util.regex.PatternSyntaxException when one cannot be read
  static Pattern any(Collection<String> tokens, boolean ignoreCase, boolean anywhere) {
    String all =
        tokens.stream().map(Expressions::java).collect(Collectors.joining("|", "(?:", ")"));
    return of(anywhere ? all : begin(tokens) + all + end(tokens), ignoreCase);
  }

  /// A word ends where its letters do; a token that ends with a mark has no such border.
  private static String begin(Collection<String> tokens) {
    return tokens.stream().allMatch(t -> !t.isEmpty() && isMark(t.charAt(0))) ? "" : "(?<!\\w)";
  }

  private static String end(Collection<String> tokens) {
    return tokens.stream().allMatch(t -> !t.isEmpty() && isMark(t.charAt(t.length() - 1)))
        ? ""
        : "(?!\\w)";
  }

  private static boolean isMark(char c) {
    return "!?.,;:".indexOf(c) >= 0;
  }

  static Pattern of(String pattern, boolean ignoreCase) {
    int flags = Pattern.MULTILINE;
    return Pattern.compile(
        java(pattern),
        ignoreCase ? flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : flags);
  }

  /// Java takes no brace that stands for itself; other engines do.
  private static String java(String pattern) {
    StringBuilder made = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        int end = i + 2;
        if ("pPxkN".indexOf(pattern.charAt(i + 1)) >= 0 && pattern.startsWith("{", i + 2)) {
          int close = pattern.indexOf('}', i);
          end = close < 0 ? end : close + 1;
        }
        made.append(pattern, i, end);
        i = end - 1;
      } else if (c == '[') {
        // Java reads a bracket within a class as a class of its own.
        made.append(inClass ? "\\[" : "[");
        if (!inClass && pattern.startsWith("^]", i + 1)) {
          made.append("^\\]");
          i += 2;
        } else if (!inClass && pattern.startsWith("]", i + 1)) {
          made.append("\\]");
          i += 1;
        }
        inClass = true;
      } else if (c == ']') {
        inClass = false;
        made.append(c);
      } else if (inClass && c == '&' && pattern.startsWith("&&", i)) {
        made.append("\\&");
      } else if (c == '{'
          && !inClass
          && !pattern.substring(i).matches("(?s)\\{\\d+(?:,\\d*)?}.*")) {
        made.append("\\{");
      } else {
        made.append(c);
      }
    }
    return made.toString();
  }
}
