package dev.unrepeat.document.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns the elements of Confluence's storage format into those of HTML, in place, so that each
/// keeps its line.
final class ConfluenceElements {
  /// Macros that show other pages or lists made of them, and say nothing themselves.
  private static final Set<String> SILENT =
      Set.of(
          "toc",
          "toc-zone",
          "anchor",
          "children",
          "pagetree",
          "pagetreesearch",
          "livesearch",
          "attachments",
          "gallery",
          "contentbylabel",
          "recently-updated",
          "change-history",
          "contributors",
          "blog-posts",
          "create-from-template",
          "detailssummary",
          "content-report-table",
          "labels-list",
          "popular-labels",
          "related-labels",
          "space-details",
          "tasks-report-macro");

  void turn(Element root) {
    List<Element> all = List.copyOf(root.select("*"));
    for (int i = all.size() - 1; i >= 0; i--) {
      Element element = all.get(i);
      if (element.parent() != null) {
        turnOne(element);
      }
    }
  }

  private void turnOne(Element element) {
    switch (element.normalName()) {
      case "ac:structured-macro", "ac:macro" -> macro(element);
      case "ac:task-list" -> taskList(element);
      case "ac:task" -> task(element);
      case "ac:link" -> link(element);
      case "ac:image" -> image(element);
      case "ac:emoticon" -> emoticon(element);
      case "ac:adf-extension" -> fallback(element);
      case "ri:user" ->
          words(element, "@" + attribute(element, "ri:username", "ri:account-id", "ri:userkey"));
      case "ac:placeholder", "ac:task-id", "ac:task-uuid" -> element.remove();
      case "ac:inline-comment-marker", "ac:link-body", "ac:plain-text-link-body" ->
          element.tagName("span");
      case "ac:caption" -> element.tagName("figcaption");
      case "ac:layout",
          "ac:layout-section",
          "ac:layout-cell",
          "ac:rich-text-body",
          "ac:task-body" ->
          element.tagName("div");
      default -> {}
    }
  }

  private static void words(Element element, String words) {
    element.empty();
    element.tagName("span").appendText(words);
  }

  private static String attribute(Element element, String... names) {
    for (String name : names) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name).strip();
      }
    }
    return "";
  }

  private static Optional<Element> child(Element element, Predicate<Element> which) {
    return element.children().stream().filter(which).findFirst();
  }

  private static Optional<Element> child(Element element, String name) {
    return child(element, inner -> inner.normalName().equals(name));
  }

  /// A parameter of a macro; empty when it has none of the name.
  private static String parameter(Element macro, String name) {
    return child(
            macro,
            inner ->
                inner.normalName().equals("ac:parameter") && inner.attr("ac:name").equals(name))
        .map(inner -> inner.text().strip())
        .orElse("");
  }

  private void macro(Element macro) {
    String name = macro.attr("ac:name");
    String title = parameter(macro, "title");
    Optional<Element> plain = child(macro, "ac:plain-text-body");
    Optional<Element> rich =
        child(macro, inner -> inner.attr("ac:name").isEmpty() && inner.normalName().equals("div"));
    if (name.equals("status")) {
      words(macro, title);
    } else if (name.equals("jira")) {
      String key = parameter(macro, "key");
      words(macro, key.isEmpty() ? parameter(macro, "jqlQuery") : key);
    } else if (plain.isPresent()) {
      code(macro, plain.get(), title);
    } else if (rich.isPresent()) {
      child(macro, "ac:parameter")
          .ifPresent(first ->
              macro.children().stream()
                  .filter(inner -> inner.normalName().equals("ac:parameter"))
                  .toList()
                  .forEach(Element::remove));
      macro.tagName("div");
      if (!title.isEmpty()) {
        Element heading = new Element("p");
        heading.appendElement("strong").text(title);
        macro.prependChild(heading);
      }
    } else if (SILENT.contains(name)) {
      macro.remove();
    } else {
      bare(macro, name);
    }
  }

  private static void code(Element macro, Element body, String title) {
    String language = parameter(macro, "language");
    if (!title.isEmpty()) {
      Element heading = new Element("p");
      heading.appendElement("strong").text(title);
      macro.before(heading);
    }
    List<Node> text = List.copyOf(body.childNodes());
    macro.empty();
    macro.tagName("pre").attr("data-lang", language);
    text.forEach(macro::appendChild);
  }

  /// A macro that is not known and holds no text: its name and what it is given stay in sight.
  private static void bare(Element macro, String name) {
    List<String> given =
        macro.children().stream()
            .map(inner -> inner.hasText() ? inner.text().strip() : target(inner))
            .filter(value -> !value.isEmpty())
            .toList();
    if (name.isEmpty() && given.isEmpty()) {
      macro.remove();
    } else {
      words(macro, "{" + name + (given.isEmpty() ? "" : ": " + String.join(", ", given)) + "}");
    }
  }

  /// What the elements in this one point at.
  private static String target(Element element) {
    for (Element inner : element.select("*")) {
      String target = pointed(inner);
      if (!target.isEmpty()) {
        return target;
      }
    }
    return "";
  }

  private static String pointed(Element element) {
    return switch (element.normalName()) {
      case "ri:page", "ri:blog-post" -> {
        String space = element.attr("ri:space-key").strip();
        String page = element.attr("ri:content-title").strip();
        yield space.isEmpty() ? page : space + "/" + page;
      }
      case "ri:attachment" -> element.attr("ri:filename").strip();
      case "ri:url" -> element.attr("ri:value").strip();
      case "ri:space" -> element.attr("ri:space-key").strip();
      case "ri:content-entity" -> element.attr("ri:content-id").strip();
      case "ri:shortcut" -> attribute(element, "ri:parameter", "ri:key");
      default -> "";
    };
  }

  private static void link(Element link) {
    String target = target(link);
    String anchor = link.attr("ac:anchor").strip();
    String leads = anchor.isEmpty() ? target : target + "#" + anchor;
    if (!link.hasText()) {
      String title = target.substring(target.indexOf('/') + 1);
      link.appendText(title.isEmpty() ? anchor : title);
    }
    link.tagName("a").attr("href", leads);
  }

  private static void image(Element image) {
    String source = target(image);
    Optional<Element> caption = child(image, "figcaption");
    caption.ifPresent(image::after);
    image.empty();
    image.tagName("img").attr("src", source).attr("alt", attribute(image, "ac:alt", "ac:title"));
  }

  private static void emoticon(Element emoticon) {
    String shown = attribute(emoticon, "ac:emoji-fallback", "ac:emoji-shortname");
    words(emoticon, shown.isEmpty() ? ":" + emoticon.attr("ac:name") + ":" : shown);
  }

  private static void fallback(Element extension) {
    Optional<Element> fallback = child(extension, "ac:adf-fallback");
    if (fallback.isPresent()) {
      child(extension, inner -> !inner.normalName().equals("ac:adf-fallback"))
          .ifPresent(Element::remove);
    } else {
      extension.select("ac|adf-attribute").remove();
    }
    extension.tagName("div");
  }

  /// A list that stands in a list belongs to the task before it.
  private static void taskList(Element list) {
    list.tagName("ul");
    Element task = list;
    for (Element inner : List.copyOf(list.children())) {
      if (!inner.normalName().equals("ul")) {
        task = inner;
      } else if (!task.equals(list)) {
        task.appendChild(inner);
      }
    }
  }

  private static void task(Element task) {
    Optional<Element> status = child(task, "ac:task-status");
    Element box = new Element("input").attr("type", "checkbox");
    if (status.isPresent() && status.get().text().strip().equals("complete")) {
      box.attr("checked", "");
    }
    status.ifPresent(Element::remove);
    child(task, "div").ifPresent(ConfluenceElements::inline);
    task.tagName("li").prependChild(box);
  }

  /// The text of a task follows its box.
  private static void inline(Element body) {
    Element first = Elements.leading(body).orElse(null);
    if (first != null && first.normalName().equals("p")) {
      first.tagName("span");
    }
    body.tagName("span");
    body.prependChild(new TextNode(" "));
  }
}
