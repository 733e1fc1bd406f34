package dev.unrepeat.render.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What programs read of a site: an Atom feed (RFC 4287) and a map of its pages (sitemaps.org).
final class SiteFeed {
  private static final int NEWEST = 50;

  private final SiteOptions options;
  private final List<SiteEntry> entries;

  SiteFeed(SiteOptions options, List<SiteEntry> entries) {
    this.options = options;
    this.entries = entries;
  }

  /// The latest publications; without an address its links start at the feed, and its ids are made
  /// of the names.
  byte[] atom() {
    List<SiteEntry> newest =
        entries.stream()
            .sorted(
                Comparator.comparing(SiteEntry::published)
                    .reversed()
                    .thenComparing(SiteEntry::path))
            .limit(NEWEST)
            .toList();
    Instant updated = newest.stream().map(SiteEntry::published).findFirst().orElse(Instant.EPOCH);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "title", options.title());
    element(out, "id", id("feed.xml"));
    link(out, "self", "feed.xml");
    link(out, "alternate", "index.html");
    element(out, "updated", updated.toString());
    out.append("<author><name>").append(SiteFrame.escape(allowed(options.title())));
    out.append("</name></author>\n");
    for (SiteEntry entry : newest) {
      out.append("<entry>\n");
      element(out, "title", entry.title());
      element(out, "id", id(entry.path()));
      link(out, "alternate", entry.path());
      element(out, "published", entry.published().toString());
      element(out, "updated", entry.published().toString());
      entry
          .tags()
          .forEach(tag ->
              out.append("<category term=\"")
                  .append(SiteFrame.escape(allowed(tag)))
                  .append("\"/>\n"));
      element(out, "summary", entry.lead());
      out.append("</entry>\n");
    }
    return out.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] map() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>");
    out.append(SiteFrame.escape(options.place(""))).append("</loc></url>\n");
    for (SiteEntry entry : entries) {
      out.append("<url><loc>").append(SiteFrame.escape(options.place(entry.path())));
      out.append("</loc><lastmod>").append(entry.published()).append("</lastmod></url>\n");
    }
    return out.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private String id(String path) {
    byte[] name = (options.title() + "\n" + path).getBytes(StandardCharsets.UTF_8);
    return options.address().isPresent()
        ? options.place(path)
        : "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private void link(StringBuilder out, String rel, String path) {
    out.append("<link rel=\"").append(rel).append("\" href=\"");
    out.append(SiteFrame.escape(options.place(path))).append("\"/>\n");
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(SiteFrame.escape(allowed(text)));
    out.append("</").append(name).append(">\n");
  }

  /// Without what XML cannot hold.
  private static String allowed(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
  }
}
