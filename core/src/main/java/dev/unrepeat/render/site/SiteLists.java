package dev.unrepeat.render.site;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The pages by which people find pages: all by year, and by service and tag.
final class SiteLists {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final SiteOptions options;
  private final SiteFrame frame;
  private final SiteSink sink;
  private final List<SiteEntry> entries;
  private final Map<String, String> services;
  private final Map<String, String> tags;

  /// @param entries newest first
  SiteLists(SiteOptions options, SiteFrame frame, SiteSink sink, List<SiteEntry> entries) {
    this.options = options;
    this.frame = frame;
    this.sink = sink;
    this.entries = entries;
    this.services = named("services/", SiteEntry::services);
    this.tags = named("tags/", SiteEntry::tags);
  }

  void write() throws IOException {
    write("services", "Services", "service", services, SiteEntry::services);
    write("tags", "Tags", "tag", tags, SiteEntry::tags);
    String count = count(entries.size()) + (entries.isEmpty() ? "" : ", newest first");
    String main =
        "<h1>"
            + SiteFrame.escape(options.title())
            + "</h1>\n<div id=\"found\" role=\"region\" aria-live=\"polite\" aria-label=\"Found\" hidden=\"hidden\"></div>\n"
            + "<div id=\"all\">\n<p class=\"dim\">"
            + count
            + ".</p>\n"
            + years(entries, "")
            + "</div>\n";
    sink.put("index.html", frame.page("index.html", options.title(), count, "index.html", main));
  }

  private Map<String, String> named(String folder, Function<SiteEntry, List<String>> of) {
    Map<String, String> pages = new TreeMap<>(ORDER);
    entries.forEach(entry -> of.apply(entry).forEach(name -> pages.put(name, "")));
    SiteNames names = new SiteNames();
    pages.replaceAll((name, none) -> folder + names.give(name) + ".html");
    return pages;
  }

  private static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private void write(
      String folder,
      String title,
      String noun,
      Map<String, String> pages,
      Function<SiteEntry, List<String>> of)
      throws IOException {
    Map<String, List<SiteEntry>> by = new TreeMap<>(ORDER);
    for (SiteEntry entry : entries) {
      of.apply(entry).forEach(name -> by.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
    }
    String list = folder + ".html";
    StringBuilder main = new StringBuilder("<h1>" + title + "</h1>\n");
    main.append(
        by.isEmpty()
            ? "<p class=\"dim\">No postmortem names a " + noun + ".</p>\n"
            : "<ul class=\"names\">\n");
    by.forEach((name, those) -> {
      main.append("<li><a href=\"").append(pages.get(name)).append("\">");
      main.append(SiteFrame.escape(name)).append("</a> <span class=\"dim\">");
      main.append(those.size()).append("</span></li>\n");
    });
    main.append(by.isEmpty() ? "" : "</ul>\n");
    sink.put(list, frame.page(list, title, "", list, main.toString()));
    for (Map.Entry<String, List<SiteEntry>> one : by.entrySet()) {
      String path = pages.getOrDefault(one.getKey(), "");
      String heading = "<h1>" + SiteFrame.escape(one.getKey()) + "</h1>\n<p class=\"dim\">";
      String told = count(one.getValue().size()) + " with this " + noun;
      sink.put(
          path,
          frame.page(
              path,
              one.getKey(),
              told,
              list,
              heading + told + ".</p>\n" + years(one.getValue(), "../")));
    }
  }

  private static String count(int pages) {
    return pages == 1
        ? "1 postmortem"
        : pages == 0 ? "No postmortem is published yet" : "%,d postmortems".formatted(pages);
  }

  private String years(List<SiteEntry> those, String up) {
    StringBuilder out = new StringBuilder();
    int year = Integer.MIN_VALUE;
    for (SiteEntry entry : those) {
      if (entry.day().getYear() != year) {
        out.append(year == Integer.MIN_VALUE ? "" : "</ol>\n");
        year = entry.day().getYear();
        out.append("<h2>").append(year).append("</h2>\n<ol class=\"entries\">\n");
      }
      out.append("<li><p class=\"when\"><time datetime=\"").append(entry.day()).append("\">");
      out.append(DAY.format(entry.day())).append("</time>");
      if (!entry.severity().isEmpty()) {
        out.append(" <span class=\"severity\">").append(SiteFrame.escape(entry.severity()));
        out.append("</span>");
      }
      out.append("</p>\n<h3><a href=\"").append(up).append(entry.path()).append("\">");
      out.append(SiteFrame.escape(entry.title())).append("</a></h3>\n");
      if (!entry.lead().isEmpty()) {
        out.append("<p>").append(SiteFrame.escape(entry.lead())).append("</p>\n");
      }
      out.append(named(entry, up)).append("</li>\n");
    }
    return out.append(those.isEmpty() ? "" : "</ol>\n").toString();
  }

  private String named(SiteEntry entry, String up) {
    if (entry.services().isEmpty() && entry.tags().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<p class=\"chips\">");
    entry.services().forEach(name -> chip(out, up + services.get(name), name));
    entry.tags().forEach(name -> chip(out, up + tags.get(name), "#" + name));
    return out.append("</p>\n").toString();
  }

  private static void chip(StringBuilder out, String to, String words) {
    out.append("<a href=\"").append(to).append("\">").append(SiteFrame.escape(words));
    out.append("</a> ");
  }
}
