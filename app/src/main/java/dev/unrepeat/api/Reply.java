package dev.unrepeat.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// What a resource answers.
///
/// @param tag names what the answer says; empty where its own bytes do
/// @param location of what was made; empty for nothing
record Reply<T>(HttpStatus status, Optional<T> body, String tag, String location) {
  static <T> Reply<T> of(T body) {
    return new Reply<>(HttpStatus.OK, Optional.of(body), "", "");
  }

  /// @param version of the record, or of the part of it that the answer tells
  static <T> Reply<T> of(T body, long version) {
    return of(body, Tag.of(version));
  }

  static <T> Reply<T> of(T body, String tag) {
    return new Reply<>(HttpStatus.OK, Optional.of(body), tag, "");
  }

  static <T> Reply<T> made(String location, T body) {
    return new Reply<>(HttpStatus.CREATED, Optional.of(body), "", location);
  }

  static Reply<Nothing> nothing() {
    return new Reply<>(HttpStatus.NO_CONTENT, Optional.empty(), "", "");
  }

  /// The body of an answer that has none.
  record Nothing() {}

  /// Text as it is.
  record Text(String mediaType, String words) {}

  /// A page for people.
  record Page(String html) {}

  /// An entry for calendars (RFC 5545).
  record Calendar(String ics) {}

  /// A file of a known kind, written as it goes out.
  record Streamed(String name, String mediaType, Writing content) {}

  /// Writes a file.
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// A file, streamed and closed by the door.
  record Download(String name, InputStream content) {}
}
