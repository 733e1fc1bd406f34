package dev.unrepeat.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the name of a file tells about whether it can be a postmortem.
final class DocumentName {
  private static final List<String> READ =
      List.of(
          "md",
          "markdown",
          "mkd",
          "mkdn",
          "mdown",
          "qmd",
          "rmd",
          "html",
          "htm",
          "xhtml",
          "erb",
          "mediawiki",
          "wiki",
          "xml",
          "txt",
          "text",
          "eml");

  private static final List<String> PLAIN = List.of("erb", "xml", "txt", "text", "eml");

  private static final Map<String, String> REASONS = reasons();

  private DocumentName() {}

  private static Map<String, String> reasons() {
    Map<String, String> all = new HashMap<>();
    put(all, "a picture", "png jpg jpeg gif svg webp bmp ico tif tiff heic avif drawio puml mmd");
    put(all, "sound or film", "mp3 mp4 mov avi mkv webm wav ogg");
    put(all, "an archive inside; unpack it first", "zip gz tgz tar bz2 xz zst 7z rar jar");
    put(all, "a PDF; save its text or its page as HTML instead", "pdf");
    put(
        all,
        "an office document; save it as HTML or Markdown first",
        "doc docx odt rtf pages ppt pptx odp key xls xlsx ods");
    put(all, "reStructuredText, which is not read; convert it to Markdown first", "rst rest");
    put(
        all,
        "AsciiDoc or Org, which is not read; convert it to Markdown first",
        "adoc asciidoc org textile");
    put(
        all,
        "data",
        "json jsonl ndjson yaml yml toml csv tsv log sql db sqlite parquet ini cfg conf"
            + " properties env lock sum har ics ipynb");
    put(all, "a whole mailbox; save the mail that holds the postmortem as .eml", "mbox");
    put(all, "a mail of Outlook; save it as .eml first", "msg");
    put(
        all,
        "program code",
        "java kt scala go rs py rb js mjs cjs ts tsx jsx c h cc cpp hpp cs fs fsx"
            + " php pl sh bash zsh fish ps1 bat lua swift m tf hcl nix gradle css scss less vue svelte"
            + " graphql proto mod tpl tmpl j2 jinja liquid");
    put(
        all,
        "a font or a program",
        "woff woff2 ttf otf eot exe dll so dylib o a class wasm bin pyc");
    return Map.copyOf(all);
  }

  private static void put(Map<String, String> all, String reason, String endings) {
    Arrays.stream(endings.split(" ")).forEach(ending -> all.put(ending, reason));
  }

  /// Why the file is not read; empty when it may be a document.
  static Optional<String> reason(String path) {
    String ending = ending(path);
    return ending.isEmpty() || READ.contains(ending)
        ? Optional.empty()
        : Optional.of(REASONS.getOrDefault(ending, "no document by its name"));
  }

  /// Whether the ending is one of documents with markup.
  static boolean hasMarkup(String path) {
    String ending = ending(path);
    return READ.contains(ending) && !PLAIN.contains(ending);
  }

  /// Whether all below a folder is somebody else's, or hidden.
  static boolean isClutter(String path) {
    return Folder.isClutter(path) || List.of(path.split("/")).contains("node_modules");
  }

  /// The letters behind the last dot; none where they are words of a title, as in `Outage of v1.2
  /// nodes`.
  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z][a-z0-9_]{0,9}") ? ending : "";
  }
}
