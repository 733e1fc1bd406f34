package dev.unrepeat.render.site;

import dev.unrepeat.model.Refused;
import java.util.Optional;

/// What a site is called and how it meets the world.
///
/// @param address under which it will stand, with a slash at its end; needed for a map of the site
/// @param indexed whether search engines may list it
/// @param language of its texts, as BCP 47 names it
public record SiteOptions(
    String title, Optional<String> address, boolean indexed, String language) {
  public static final SiteOptions STANDARD =
      new SiteOptions("Postmortems", Optional.empty(), true, "en");

  public SiteOptions {
    Refused.unless(!title.isBlank(), "A site has a title. Give one, as --title Postmortems.");
    address = address.map(text -> text.endsWith("/") ? text : text + "/");
    Refused.unless(
        address.map(text -> text.matches("https?://[^\\s\"'<>?#]+/")).orElse(true),
        "\"%s\" is no address of a site. Use one as https://postmortems.example.com/."
            .formatted(address.orElse("")));
  }

  /// Where a file stands: whole when the address is known, otherwise from the top of the site.
  String place(String path) {
    return address.orElse("") + path;
  }
}
