package dev.unrepeat.render.site;

import dev.unrepeat.render.export.HtmlPage;
import dev.unrepeat.render.export.PageStyle;
import dev.unrepeat.render.export.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A site as it is written: each page when its text comes, and at the end what needs to know them
/// all. The same texts in the same order give the same bytes; no time of making is in them.
public final class Site {
  private static final String PAGES = "postmortems/";

  private final SiteOptions options;
  private final SiteSink sink;
  private final SiteFrame frame;
  private final SiteNames names = new SiteNames();
  private final SiteSearch search = new SiteSearch();
  private final List<SiteEntry> entries = new ArrayList<>();
  private final Set<String> drawn = new LinkedHashSet<>();
  private final Set<String> pictures = new HashSet<>();

  public Site(SiteOptions options, SiteSink sink) {
    this.options = options;
    this.sink = sink;
    this.frame = new SiteFrame(options);
  }

  /// The address, from another page of an incident, of the page that a name gets.
  public String beside(String name) {
    return names.promise(name) + ".html";
  }

  public void add(SiteDocument one) throws IOException {
    String name = names.give(one.name());
    String path = PAGES + name + ".html";
    String folder = "pictures/" + name + "/";
    HtmlPage.Body body =
        HtmlPage.body(
            one.document(),
            PageStyle.SCREEN,
            picture -> "../" + folder + SiteNames.plain(picture.file()));
    SiteEntry entry = SiteEntry.of(path, body.title(), body.lead(), one);
    for (Picture picture : one.document().shown()) {
      String file = folder + SiteNames.plain(picture.file());
      if (pictures.add(file)) {
        sink.put(file, picture.content());
      }
    }
    sink.put(path, frame.page(path, entry.title(), entry.lead(), "", body.html()));
    drawn.addAll(body.drawn());
    search.add(entry, body.words());
    entries.add(entry);
  }

  /// Writes the lists, the feed, the search and the style.
  ///
  /// @return how many pages tell of incidents
  public int finish() throws IOException {
    List<SiteEntry> newest = entries.stream().sorted(SiteEntry.NEWEST).toList();
    StringBuilder css = new StringBuilder(PageStyle.SCREEN.css()).append(resource("site.css"));
    sink.put("404.html", frame.lost(css.toString()));
    drawn.forEach(rules -> css.append(rules).append('\n'));
    sink.put("style.css", css.toString().getBytes(StandardCharsets.UTF_8));
    sink.put("search.js", resource("search.js").getBytes(StandardCharsets.UTF_8));
    sink.put("search-index.js", search.script(newest));
    SiteFeed feed = new SiteFeed(options, newest);
    sink.put("feed.xml", feed.atom());
    if (options.address().isPresent() && options.indexed()) {
      sink.put("sitemap.xml", feed.map());
    }
    new SiteLists(options, frame, sink, newest).write();
    return newest.size();
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
