package dev.unrepeat.collect;

import dev.unrepeat.model.PullKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Pages of a wiki as the files that `unrepeat import` reads.
public final class CollectedDocuments {
  private static final int LONGEST_NAME = 80;

  private CollectedDocuments() {}

  /// @param files as they came
  public static List<Fetched.File> of(PullKind kind, List<Fetched.File> files) {
    List<JsonNode> records = new ArrayList<>();
    for (Fetched.File file : files) {
      Json.MAPPER.readTree(file.text()).path("results").forEach(records::add);
    }
    List<Page> pages =
        kind == PullKind.NOTION
            ? NotionMarkdown.pages(records)
            : records.stream().map(CollectedDocuments::confluence).toList();
    Set<String> taken = new HashSet<>();
    return pages.stream().map(page -> new Fetched.File(name(page, taken), page.text())).toList();
  }

  /// @param ending of its file, for example `.md`
  record Page(String title, String ending, String text) {}

  /// The storage format as it came, in a page that says its title and where it stands.
  private static Page confluence(JsonNode page) {
    String title = page.path("title").asString("");
    String base = page.at("/_links/base").asString("");
    String self = base + page.at("/_links/webui").asString("");
    return new Page(
        title,
        ".html",
        """
        <html><head><title>%1$s</title>
        <link rel="canonical" href="%2$s"/></head><body>
        <h1>%1$s</h1>
        %3$s
        </body></html>
        """
            .formatted(escaped(title), escaped(self), page.at("/body/storage/value").asString("")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// For example `checkout-failed.html`; one of the same title has a number behind it.
  private static String name(Page page, Set<String> taken) {
    String words =
        page.title()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    String name = words.substring(0, Math.min(words.length(), LONGEST_NAME));
    String plain = name.isEmpty() ? "page" : name;
    String free = plain;
    for (int i = 2; !taken.add(free); i++) {
      free = plain + "-" + i;
    }
    return free + page.ending();
  }
}
