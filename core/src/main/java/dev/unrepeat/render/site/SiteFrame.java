package dev.unrepeat.render.site;

import dev.unrepeat.render.export.HtmlPage;
import java.nio.charset.StandardCharsets;

/// What stands around the text of each page.
final class SiteFrame {
  /// Nothing is fetched from elsewhere and nothing runs but the script of the site; pages that are
  /// opened as files have no origin, so their scheme is named (CSP level 3).
  private static final String POLICY =
      "default-src 'none'; img-src 'self' file:; style-src 'self' file: 'unsafe-inline';"
          + " script-src 'self' file:; base-uri 'none'; form-action 'self' file:";

  private final SiteOptions options;

  SiteFrame(SiteOptions options) {
    this.options = options;
  }

  static String escape(String text) {
    return HtmlPage.escape(text);
  }

  /// @param path of the page below the site
  /// @param now which list it is, to mark it among the links
  byte[] page(String path, String title, String description, String now, String main) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    String style = "<link rel=\"stylesheet\" href=\"" + up + "style.css\" />\n";
    String script = "<script src=\"" + up + "search.js\" defer=\"defer\"></script>\n";
    return write(path, title, description, now, up, style + script, main);
  }

  /// The page for addresses that lead nowhere: it is shown at any of them, so it brings its style
  /// along.
  byte[] lost(String css) {
    String top = options.address().orElse("/");
    String main =
        "<h1>No such page</h1>\n<p>It may have been renamed or taken back. <a href=\""
            + escape(top)
            + "\">All postmortems</a> are in the list.</p>\n";
    return write(
        "404.html", "No such page", "", "none", top, "<style>\n" + css + "</style>\n", main);
  }

  private byte[] write(
      String path,
      String title,
      String description,
      String now,
      String up,
      String head,
      String main) {
    boolean first = path.equals("index.html");
    String whole = first ? title : title + " · " + options.title();
    StringBuilder out = new StringBuilder(main.length() + 2_500);
    out.append("<!DOCTYPE html>\n<html lang=\"").append(escape(options.language()));
    out.append("\">\n<head>\n<meta charset=\"utf-8\" />\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY);
    out.append("\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
    out.append("\n<meta name=\"color-scheme\" content=\"light dark\" />\n");
    out.append("<meta name=\"referrer\" content=\"no-referrer\" />\n");
    if (!options.indexed()) {
      out.append("<meta name=\"robots\" content=\"noindex, nofollow\" />\n");
    }
    if (!description.isBlank()) {
      out.append("<meta name=\"description\" content=\"").append(escape(description));
      out.append("\" />\n");
    }
    out.append("<title>").append(escape(whole)).append("</title>\n").append(head);
    out.append("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"");
    out.append(escape(options.title())).append("\" href=\"").append(escape(up));
    out.append(
        "feed.xml\" />\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the text</a>\n");
    out.append("<header class=\"site\"><a class=\"home\" href=\"").append(escape(up));
    out.append("index.html\">").append(escape(options.title())).append("</a>\n<nav aria-label=\"");
    out.append("Site\">");
    link(out, up, "index.html", "All", now);
    link(out, up, "services.html", "Services", now);
    link(out, up, "tags.html", "Tags", now);
    link(out, up, "feed.xml", "Feed", now);
    out.append("</nav>\n");
    out.append("<form role=\"search\" action=\"").append(escape(up));
    out.append("index.html\" hidden=\"hidden\" id=\"search\"><input type=\"search\" name=\"q\" ");
    out.append("aria-label=\"Search\" placeholder=\"Search\" autocomplete=\"off\" ");
    out.append("maxlength=\"200\" /></form></header>\n<main id=\"main\">\n").append(main);
    return out.append("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void link(StringBuilder out, String up, String to, String words, String now) {
    out.append("<a href=\"").append(escape(up)).append(to).append('"');
    out.append(to.equals(now) ? " aria-current=\"page\">" : ">").append(words).append("</a>");
  }
}
