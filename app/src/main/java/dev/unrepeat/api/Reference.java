package dev.unrepeat.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/// The operations of the API on one page for people, made of the same table; without script, and in
/// the clothes of the other pages.
final class Reference {
  private Reference() {}

  static String html(List<ApiRoute> table) {
    Map<String, StringBuilder> nouns = new LinkedHashMap<>();
    for (ApiRoute route : table) {
      nouns.computeIfAbsent(OpenApi.tag(route), noun -> new StringBuilder()).append(row(route));
    }
    StringBuilder panels = new StringBuilder();
    nouns.forEach((noun, rows) ->
        panels.append(
            """
            <section class="panel" aria-labelledby="%1$s"><header><h2 id="%1$s">%2$s</h2></header>
            <table class="cards"><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What it does</th><th scope="col">For</th></tr></thead><tbody>
            %3$s</tbody></table></section>
            """
                .formatted("noun-" + noun.replace('.', '-'), heading(noun), rows)));
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>API · Unrepeat</title>
    <link rel="icon" href="/static/0/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/static/0/style.css">
    </head>
    <body>
    <header class="bar"><a class="brand" href="/incidents">Unrepeat</a></header>
    <main class="page" id="main">
    <div class="page-head"><h1>API</h1><p class="lead">What a program can do here, by a token of <a href="/account">your account</a>. Paths are below <code>/api/v1</code>; <a href="/api/v1/openapi.json">openapi.json</a> says the same to programs, with every body and answer.</p></div>
    %s</main>
    </body>
    </html>
    """
        .formatted(panels);
  }

  private static String heading(String noun) {
    return HtmlUtils.htmlEscape(noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1));
  }

  private static String row(ApiRoute route) {
    return """
    <tr><td>%s</td><td class="title"><code>%s</code></td><td data-label="What it does">%s</td><td data-label="For">%s</td></tr>
    """
        .formatted(
            route.method(),
            HtmlUtils.htmlEscape(route.path().substring(ApiRoute.ROOT.length())),
            HtmlUtils.htmlEscape(route.says()),
            route.least().words());
  }
}
