package dev.unrepeat.render;

/// The frame of the drawings of causes: a title and a description for those who do not see it, and
/// the style when it is a file of its own. Shapes and words say everything; only the colours change
/// with the reader's system, and on paper it is black on white.
record Drawing(String title, String description, double width, double height, String marks) {
  static final double MARGIN = 16;

  private static final String STYLE =
      """
      .drawing{--surface:var(--chart-surface,#fff);--ink:var(--chart-ink,#12181a);--ink-2:#445054;--line:#7f898c;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
      @media (prefers-color-scheme:dark){.drawing{--surface:var(--chart-surface,#151a1c);--ink:var(--chart-ink,#e7ecec);--ink-2:#b0babd;--line:#8a969a}}
      @media print{.drawing{--surface:#fff;--ink:#000;--ink-2:#222;--line:#444}}
      .drawing .ground,.drawing rect,.drawing path,.drawing circle{fill:var(--surface)}.drawing rect,.drawing path,.drawing circle{stroke:var(--ink);stroke-width:1.25;stroke-linejoin:round}
      .drawing .ground{stroke:none}.drawing .wire{fill:none;stroke:var(--line)}.drawing .spine{fill:none;stroke-width:2.5}.drawing .open{fill:none}.drawing .again rect,.drawing .unsure rect{stroke-dasharray:4 3}.drawing .apart rect,.drawing .apart .wire{stroke-dasharray:1.5 3.5;stroke-linecap:round}.drawing .whole rect{stroke-width:2.5}
      .drawing text{fill:var(--ink);text-anchor:middle}.drawing .start{text-anchor:start}.drawing .name{font-weight:600}.drawing .words,.drawing .count{fill:var(--ink-2);font-size:11px}.drawing .out .said{text-decoration:line-through}
      """;

  /// A file of its own, with its style in it: light or dark as the reader's system is.
  String file() {
    return print("<style>\n" + STYLE + "</style>\n");
  }

  /// For a page that sets the style itself.
  String inPage() {
    return print("");
  }

  private String print(String style) {
    String across = Svg.number(width + 2 * MARGIN);
    String down = Svg.number(height + 2 * MARGIN);
    return new Svg()
        .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" role=\"img\"")
        .raw(" aria-labelledby=\"drawing-title drawing-desc\" width=\"" + across)
        .raw("\" height=\"" + down + "\" viewBox=\"0 0 " + across + " " + down)
        .raw("\">\n<title id=\"drawing-title\">" + Svg.escape(title))
        .raw("</title>\n<desc id=\"drawing-desc\">" + Svg.escape(description))
        .raw("</desc>\n" + style)
        .raw("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n<g transform=\"translate(")
        .raw(Svg.number(MARGIN) + " " + Svg.number(MARGIN) + ")\">\n" + marks)
        .raw("</g>\n</svg>\n")
        .toString();
  }
}
