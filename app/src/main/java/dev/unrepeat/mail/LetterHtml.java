package dev.unrepeat.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A letter as HTML, made from its plain text, so that both say the same. Nothing is fetched from
/// anywhere; all that is not ours to say is escaped; only links to this server are made to be
/// clicked, so that nobody's words lead anywhere.
///
/// In the text a blank line ends a paragraph, what stands in by four places or behind `> ` is
/// quoted, and `- ` begins an entry of a list whose lines follow two places in.
final class LetterHtml {
  private static final Pattern LINK = Pattern.compile("(.*?)(https?://\\S+)");

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      @media (prefers-color-scheme: dark) {
      body, .page { background: #16181d !important; color: #e4e6ea !important }
      .quote { border-color: #4a505c !important; color: #c3c7cf !important }
      .foot { border-color: #333842 !important; color: #9aa0ab !important }
      a { color: #8ab4f8 !important }
      }
      </style></head>
      <body style="margin:0;padding:0;background:#ffffff;color:#1f2328">
      <div class="page" style="max-width:38em;margin:0 auto;padding:24px 20px;
      background:#ffffff;color:#1f2328;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
      """;

  private static final String QUOTE =
      "<div class=\"quote\" style=\"margin:0 0 16px;padding:2px 0 2px 14px;\n"
          + "border-left:3px solid #c8ccd2;color:#3d444d\">\n%s\n</div>";

  private static final String FOOT =
      """
      <p class="foot" style="margin:28px 0 0;padding:12px 0 0;border-top:1px solid #e0e3e7;
      font-size:13px;color:#656d76">%s</p>
      </div></body></html>
      """;

  private final Letter letter;

  private LetterHtml(Letter letter) {
    this.letter = letter;
  }

  static String of(Letter letter) {
    return new LetterHtml(letter).page();
  }

  private String page() {
    StringBuilder page = new StringBuilder(HEAD.formatted(escape(letter.subject())));
    for (String part : letter.text().strip().split("\\R(?:[ \\t]*\\R)+")) {
      page.append(part(part.stripTrailing().lines().toList())).append('\n');
    }
    return page.append(FOOT.formatted(foot())).toString();
  }

  private String foot() {
    String leave =
        letter.leave().isEmpty()
            ? ""
            : "<br>\n" + anchor(letter.leave(), "Send me no more of these lists");
    return letter.kind().words() + " of Unrepeat" + leave;
  }

  private String part(List<String> lines) {
    if (lines.stream()
        .allMatch(line -> line.startsWith("    ") || line.startsWith("> ") || line.equals(">"))) {
      return QUOTE.formatted(
          lines.stream()
              .map(line -> escape(line.replaceFirst("^(?: {4}|> ?)", "")))
              .collect(Collectors.joining("<br>\n")));
    }
    List<String> written = new ArrayList<>();
    lines.forEach(line -> written.add(line(line)));
    return "<p style=\"margin:0 0 16px\">" + String.join("<br>\n", written) + "</p>";
  }

  private String line(String line) {
    String text = line.strip();
    Matcher link = LINK.matcher(text);
    if (link.matches() && ours(link.group(2))) {
      return escape(link.group(1)) + anchor(link.group(2), link.group(2));
    }
    return text.startsWith("- ") ? "&#8226; " + escape(text.substring(2)) : escape(text);
  }

  /// Whether it leads to this server: the name of another may begin like ours.
  private boolean ours(String address) {
    String home = letter.home().replaceFirst("/$", "");
    return !home.isEmpty() && (address.equals(home) || address.startsWith(home + "/"));
  }

  private static String anchor(String address, String words) {
    return "<a href=\"" + escape(address) + "\" style=\"color:#0b57d0\">" + escape(words) + "</a>";
  }

  /// All but plain ASCII as numbers, so that no server on the way has to recode it.
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          boolean plain =
              letter == ' ' || (letter > ' ' && letter < 127 && "<>&\"'".indexOf(letter) < 0);
          if (plain) {
            safe.append((char) letter);
          } else if (letter > ' ' && letter != 127) {
            safe.append("&#").append(letter).append(';');
          } else {
            safe.append(' ');
          }
        });
    return safe.toString();
  }
}
