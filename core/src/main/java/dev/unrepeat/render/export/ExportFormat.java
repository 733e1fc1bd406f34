package dev.unrepeat.render.export;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a postmortem can be taken away as.
public enum ExportFormat {
  HTML(
      "HTML",
      ".html",
      "text/html;charset=utf-8",
      "to read anywhere, offline too: one file with its pictures and drawings in it"),
  PDF(
      "PDF",
      ".pdf",
      "application/pdf",
      "to print, to sign, to send: bookmarks, numbered pages, fonts and drawings in it"),
  MARKDOWN(
      "Markdown",
      ".md",
      "text/markdown;charset=utf-8",
      "for a repository, or to edit elsewhere and bring back"),
  CONFLUENCE(
      "Confluence",
      ".confluence.xml",
      "application/xml",
      "the storage format of a page; its drawings and pictures are attachments, in the zip"),
  NOTION(
      "Notion",
      ".notion.json",
      "application/json",
      "blocks in requests as the API takes them, one after another"),
  MEDIAWIKI(
      "MediaWiki",
      ".mediawiki",
      "text/plain;charset=utf-8",
      "the text of a wiki page; its drawings and pictures are uploads, in the zip"),
  JSON(
      "JSON",
      ".json",
      "application/json",
      "the whole record for other programs, by a published schema"),
  ZIP(
      "Everything",
      ".zip",
      "application/zip",
      "all of the above with drawings, pictures and evidence, and a list of fingerprints");

  private final String title;
  private final String suffix;
  private final String mediaType;
  private final String purpose;

  ExportFormat(String title, String suffix, String mediaType, String purpose) {
    this.title = title;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.purpose = purpose;
  }

  /// The one of this word, as addresses and the command line have it.
  public static ExportFormat get(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no format \"%s\". Use %s.".formatted(word, words())));
  }

  private static String words() {
    return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /// What stands behind the id in the name of the file.
  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /// What it is good for, without a full stop.
  public String purpose() {
    return purpose;
  }
}
