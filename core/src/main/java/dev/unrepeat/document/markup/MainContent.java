package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes from a saved page what leads around it rather than says something: navigation, menus, the
/// head and foot of the site, forms, dialogs, what is hidden. It is told by structure alone, and
/// what may be content stays.
final class MainContent {
  private static final String NEVER_SHOWN =
      "script, style, template, noscript, svg, canvas, iframe, object, embed, audio, video,"
          + " dialog, [hidden]:not([hidden=until-found]), [popover], [aria-modal=true],"
          + " [role=dialog], [role=alertdialog], .katex-html";
  private static final String LEADING =
      "nav, [role=navigation], [role=search], [role=menu], [role=menubar], [role=toolbar]";
  private static final String CONTROLS =
      "select, button, textarea, datalist, input:not([type=checkbox])";
  private static final Pattern NOT_SHOWN =
      Pattern.compile("display:\\s*none|visibility:\\s*hidden");
  private static final Pattern NAMED_AROUND =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|footer|header"
              + "|masthead|toc|skip-link|cookie|pagination|share|social)(?:$|[\\s_-])");

  private MainContent() {}

  /// The part of the page that holds the document; the rest is taken out of the page.
  static Element of(Element body) {
    body.select(NEVER_SHOWN).remove();
    drop(body, "[style]", part -> NOT_SHOWN.matcher(Elements.style(part)).find());
    Weights weights = new Weights(body);
    int half = weights.letters(body) / 2;
    drop(body, LEADING, part -> weights.letters(part) < half);
    drop(body, "form", form -> weights.letters(form) < half && form.selectFirst(CONTROLS) != null);
    body.select(CONTROLS).remove();
    Optional<Element> title = Optional.ofNullable(body.selectFirst("h1"));
    drop(
        body,
        "header, footer, [role=banner], [role=contentinfo]",
        part -> weights.letters(part) < half && isOfTheSite(part));
    drop(body, "aside, div, ul, section, p", part -> leadsAround(part, weights));
    Element main = main(body);
    if (title.isPresent() && main.selectFirst("h1") == null) {
      main.prependChild(title.get());
    }
    return main;
  }

  private static void drop(Element body, String those, Predicate<Element> ifSo) {
    body.select(those).stream()
        .filter(element -> !element.equals(body))
        .filter(ifSo)
        .toList()
        .forEach(Element::remove);
  }

  /// The head or foot of the whole page, and not that of an article.
  private static boolean isOfTheSite(Element part) {
    return part.closest("article, main, section, [role=main]") == null
        && part.selectFirst("h1 ~ p, table, time") == null;
  }

  /// A part named as what stands around a document, most of whose words are links.
  private static boolean leadsAround(Element part, Weights weights) {
    boolean named =
        part.normalName().equals("aside")
            || NAMED_AROUND.matcher(part.className() + " " + part.id()).find();
    return named && !weights.isSolid(part) && weights.isLinks(part);
  }

  /// The one `main`, if it holds most of what is left.
  private static Element main(Element body) {
    List<Element> mains = new ArrayList<>(body.select("main, [role=main]"));
    if (mains.size() != 1) {
      return body;
    }
    Weights left = new Weights(body);
    return left.letters(mains.getFirst()) * 2 >= left.letters(body) ? mains.getFirst() : body;
  }
}
