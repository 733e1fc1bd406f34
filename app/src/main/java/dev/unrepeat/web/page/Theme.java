package dev.unrepeat.web.page;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/// The colours a reader chose, kept in a cookie that the page's script may write as well.
public enum Theme {
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  /// Name of the cookie and of the form field.
  public static final String NAME = "theme";

  private final String word;

  Theme(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Anything unknown is as the system has it.
  public static Theme read(String word) {
    for (Theme theme : values()) {
      if (theme.word.equals(word)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  static Theme of(ServerRequest request) {
    return read(
        Optional.ofNullable(request.cookies().getFirst(NAME)).map(Cookie::getValue).orElse(""));
  }
}
