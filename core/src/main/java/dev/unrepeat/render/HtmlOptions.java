package dev.unrepeat.render;

/// How a document becomes HTML.
///
/// @param contents whether a list of the sections stands before the text
/// @param guidance whether what is empty asks to be filled: sections by their guidance, tables by
///   columns without a word; otherwise neither is shown
/// @param frontMatter whether the fields of the front matter are shown as a list
public record HtmlOptions(boolean contents, boolean guidance, boolean frontMatter) {
  /// For a page that shows contents and facts itself.
  public static final HtmlOptions STANDARD = new HtmlOptions(false, true, false);

  /// The same of a document that was finished, and asks for nothing.
  public static final HtmlOptions FINISHED = new HtmlOptions(false, false, false);
}
