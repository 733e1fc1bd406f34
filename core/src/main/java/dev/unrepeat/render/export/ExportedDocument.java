package dev.unrepeat.render.export;

import dev.unrepeat.model.RelatedIncident;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A postmortem with all that a document elsewhere needs: nothing in it is fetched later.
///
/// @param markdown as the export of Markdown has it
/// @param title for a document that has no heading of the first level
/// @param language of the text, as BCP 47 names it; `en` when nobody said
/// @param pictures by the address that the text names them with
/// @param related incidents that the text names as belonging to it
public record ExportedDocument(
    String markdown,
    String title,
    String language,
    List<Figure> figures,
    Map<String, Picture> pictures,
    List<RelatedIncident> related) {
  public ExportedDocument {
    figures = List.copyOf(figures);
    pictures = Map.copyOf(pictures);
    related = List.copyOf(related);
  }

  /// @param pictures that the text may name
  public static ExportedDocument of(
      String markdown, String title, List<Figure> figures, List<Picture> pictures) {
    Map<String, Picture> byAddress =
        pictures.stream()
            .collect(Collectors.toMap(Picture::address, Function.identity(), (a, b) -> a));
    return new ExportedDocument(markdown, title, "en", figures, byAddress, List.of());
  }

  /// The same in another language.
  public ExportedDocument in(String tag) {
    return new ExportedDocument(markdown, title, tag, figures, pictures, related);
  }

  /// The same, of a text that names these.
  public ExportedDocument naming(List<RelatedIncident> incidents) {
    return new ExportedDocument(markdown, title, language, figures, pictures, incidents);
  }

  /// The pictures by the names of their files, each once.
  public List<Picture> shown() {
    return pictures.values().stream().sorted(Comparator.comparing(Picture::file)).toList();
  }

  Optional<Picture> picture(String address) {
    return Optional.ofNullable(pictures.get(address));
  }
}
