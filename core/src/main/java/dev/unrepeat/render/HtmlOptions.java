package dev.unrepeat.render;

/// How a document becomes HTML.
///
/// @param contents whether a list of the sections stands before the text
/// @param guidance whether empty sections keep their guidance, or are shown empty
/// @param frontMatter whether the fields of the front matter are shown as a list
public record HtmlOptions(boolean contents, boolean guidance, boolean frontMatter) {
  /// For a page that shows contents and facts itself.
  public static final HtmlOptions STANDARD = new HtmlOptions(false, true, false);
}
