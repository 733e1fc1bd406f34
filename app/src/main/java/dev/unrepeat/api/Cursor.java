package dev.unrepeat.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in a list, opaque to whoever follows it: what stands before it moves nothing behind it.
final class Cursor {
  private Cursor() {}

  static String write(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static String read(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      throw lost();
    }
  }

  static HttpRefusal lost() {
    return HttpRefusal.field(
        "after", "\"after\" is no place in this list. Begin again without it.");
  }
}
