package dev.unrepeat.pdf;

import dev.unrepeat.pdf.ColourFont.Emoji;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Puts a box in the place of each character that no font has, and says at the end of the page
/// which they were: a PDF that loses a word silently would be worse than one that says so.
final class Characters {
  static final int BOX = 0x25A1;
  private static final int NAMED = 200;

  private final Lettering letters;
  private final Map<Integer, Integer> missing = new TreeMap<>();
  private boolean apart;

  private Characters(Lettering letters) {
    this.letters = letters;
  }

  static void settle(Document page, Lettering letters, PaperPictures pictures) {
    Characters settled = new Characters(letters);
    for (Element element : page.body().getAllElements()) {
      boolean drawing = element.closest("svg") != null;
      for (TextNode text : element.textNodes()) {
        settled.settle(text, drawing, pictures);
      }
    }
    settled.tell(page);
  }

  /// In a drawing the painter puts the emoji.
  private void settle(TextNode text, boolean drawing, PaperPictures pictures) {
    String words = text.getWholeText();
    int[] characters = words.codePoints().toArray();
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < characters.length; i++) {
      Optional<Emoji> emoji = letters.emoji(characters, i);
      if (emoji.isEmpty()) {
        draw(characters[i], out);
        continue;
      }
      String own = new String(characters, i, emoji.orElseThrow().length());
      if (drawing) {
        out.append(own);
      } else {
        text.before(new TextNode(out.toString()));
        out.setLength(0);
        text.before(picture(emoji.orElseThrow(), own, pictures));
      }
      i += emoji.orElseThrow().length() - 1;
    }
    if (!out.toString().equals(words)) {
      text.text(out.toString());
    }
  }

  private static Element picture(Emoji emoji, String own, PaperPictures pictures) {
    return new Element("img").addClass("emoji").attr("src", pictures.emoji(emoji)).attr("alt", own);
  }

  private void draw(int c, StringBuilder out) {
    if (letters.has(c) || Character.isWhitespace(c)) {
      apart |= apart(c);
      out.appendCodePoint(c);
    } else if (!joins(c)) {
      missing.merge(c, 1, Integer::sum);
      out.appendCodePoint(BOX);
    }
  }

  /// What only says how its neighbours are drawn: variation selectors, joiners, control characters.
  private static boolean joins(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE01EF);
  }

  /// Letters whose form depends on their neighbours, and is not known here: Syriac and its like.
  private static boolean apart(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        && Character.isLetter(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.THAANA
        && !Joining.knows(c);
  }

  private void tell(Document page) {
    if (missing.isEmpty() && !apart) {
      return;
    }
    Element end = page.body().appendElement("section").addClass("undrawn");
    end.appendElement("h2").attr("id", "undrawn").text("What this PDF could not draw");
    if (apart) {
      end.appendElement("p")
          .text(
              "Letters of Syriac and scripts like it stand in their order, but are not joined. The HTML of this postmortem joins them.");
    }
    if (missing.isEmpty()) {
      return;
    }
    end.appendElement("p")
        .text(
            "No font at hand has these characters; a box stands in their place. The HTML of this postmortem has them all.");
    Element list = end.appendElement("ul");
    missing.entrySet().stream()
        .limit(NAMED)
        .forEach(entry -> list.appendElement("li").text(name(entry.getKey(), entry.getValue())));
    if (missing.size() > NAMED) {
      end.appendElement("p").text("And " + (missing.size() - NAMED) + " more.");
    }
  }

  private static String name(int character, int times) {
    String name = Character.getName(character);
    return String.format(
        Locale.ROOT,
        "U+%04X %s%s",
        character,
        name == null ? "" : name,
        times == 1 ? "" : " (" + times + " times)");
  }
}
