package dev.unrepeat.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;

/// The one kind of picture that is shown and not linked: one that the server keeps itself, by its
/// exact address.
final class KeptImages {
  private static final Pattern ADDRESS =
      Pattern.compile("/incidents/[\\p{L}\\p{N}%][\\p{L}\\p{N}%._-]{0,200}/images/[0-9a-f]{64}");

  private KeptImages() {}

  static boolean kept(String address) {
    return ADDRESS.matcher(address).matches();
  }

  static void write(HtmlWriter html, String address, String alt) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", address);
    attributes.put("alt", alt);
    attributes.put("loading", "lazy");
    html.tag("img", attributes, true);
  }
}
