package dev.unrepeat.wiki;

import java.util.List;

/// A postmortem as it is written into a wiki.
///
/// @param body in the format of that kind of wiki
/// @param source the address of the incident here, by which a page of it is known there
/// @param files that the body shows, where the wiki keeps them apart
/// @param hash of all of it, in hexadecimal
public record PageText(
    String title, String body, String source, List<PageFile> files, String hash) {
  private static final String MARK = "Unrepeat ";
  private static final int SHOWN = 12;

  public PageText {
    files = List.copyOf(files);
  }

  /// A drawing or a picture.
  public record PageFile(String name, String type, byte[] content) {}

  /// What stands beside the version that is written.
  String note() {
    return MARK + hash.substring(0, SHOWN);
  }

  /// Whether a version with this note beside it was written by Unrepeat.
  static boolean ours(String note) {
    return note.matches(MARK + "[0-9a-f]{" + SHOWN + "}");
  }
}
