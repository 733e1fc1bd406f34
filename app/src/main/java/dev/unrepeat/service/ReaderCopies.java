package dev.unrepeat.service;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Figure;
import dev.unrepeat.render.export.Picture;
import dev.unrepeat.render.export.PictureAddresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Records as documents for readers alone: without guidance, without the record at the end, with
/// their drawings and pictures.
public final class ReaderCopies {
  private final Documents documents;
  private final Fishbone fishbone;
  private final Images images;

  public ReaderCopies(Documents documents, Fishbone fishbone, Images images) {
    this.documents = documents;
    this.fishbone = fishbone;
    this.images = images;
  }

  /// Of a record that was read for this viewer.
  ///
  /// @param related of those that its readers may see
  ExportedDocument of(Viewer viewer, Postmortem record, List<RelatedIncident> related) {
    String markdown = documents.write(record, related, false);
    return ExportedDocument.of(
            markdown,
            record.incident().title(),
            Figure.of(record, fishbone),
            pictures(viewer, record.incident().id(), markdown))
        .naming(related);
  }

  /// Another text about the incident, with the pictures it names.
  ExportedDocument of(Viewer viewer, IncidentId id, String title, String markdown) {
    return ExportedDocument.of(markdown, title, List.of(), pictures(viewer, id, markdown));
  }

  /// Those of this incident; a text that names one of another incident names it, no more.
  private List<Picture> pictures(Viewer viewer, IncidentId id, String markdown) {
    List<Picture> pictures = new ArrayList<>();
    for (String address : PictureAddresses.of(markdown)) {
      String[] parts = address.split("/");
      boolean own =
          PictureAddresses.kept(address)
              && URLDecoder.decode(parts[2], StandardCharsets.UTF_8).equals(id.value());
      if (own) {
        try {
          Images.Opened opened = images.get(viewer, id, parts[4]);
          pictures.add(new Picture(address, opened.image().type(), opened.content()));
        } catch (Refused gone) {
          // The text is older than the picture's removal; it is told by name, as on the page.
          continue;
        }
      }
    }
    return pictures;
  }
}
