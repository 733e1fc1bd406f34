package dev.unrepeat.service;

import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptImage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.pdf.PictureSize;
import dev.unrepeat.store.ImageStore;
import dev.unrepeat.store.IncidentListStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pictures that people put into what they write about an incident; whoever sees it may, as
/// with comments.
public final class Images {
  /// In bytes.
  public static final int LARGEST = 5_000_000;

  private static final int MOST = 200;
  private static final int LONGEST_NAME = 120;

  private final Ledger ledger;
  private final ImageStore images;
  private final IncidentListStore incidents;

  public Images(Ledger ledger, ImageStore images, IncidentListStore incidents) {
    this.ledger = ledger;
    this.images = images;
    this.incidents = incidents;
  }

  /// Keeps a picture; the same bytes again are the picture that is there.
  ///
  /// @param content at most one byte more than [#LARGEST] has to be read to know that it is too
  ///   large
  public KeptImage add(Viewer viewer, IncidentId id, String name, byte[] content) {
    if (content.length > LARGEST) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "This picture is larger than 5 MB. Cut it to what matters or save it as JPEG; a large file can be handed in as evidence.");
    }
    ImageType type = ImageType.of(content).orElseThrow(() -> refusal(name, content));
    if (PictureSize.dots(content).orElse(0L) > PictureSize.MOST) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "This picture has more than 50 million dots. Cut it to what matters or make it smaller.");
    }
    String sha256 = sha256(content);
    return ledger.beside(
        viewer,
        id,
        record ->
            images
                .find(id, sha256)
                .orElseGet(() -> {
                  Refused.unless(
                      images.count(id) < MOST,
                      "This incident has 200 pictures, which is as many as it can have. Hand further ones in as evidence.");
                  KeptImage image =
                      new KeptImage(
                          sha256,
                          name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                          type,
                          content.length,
                          viewer.name(),
                          ledger.now());
                  images.insert(id, image, content);
                  return image;
                }));
  }

  /// Those of an incident that this viewer may see, the latest first.
  public List<KeptImage> list(Viewer viewer, IncidentId id) {
    return ledger.read(() -> {
      seen(viewer, id);
      return images.list(id, MOST);
    });
  }

  /// A picture with its bytes.
  public record Opened(KeptImage image, byte[] content) {}

  /// @throws Refused NOT_FOUND also when the incident may not be seen
  public Opened get(Viewer viewer, IncidentId id, String sha256) {
    return ledger.read(() -> {
      seen(viewer, id);
      Optional<KeptImage> image = images.find(id, sha256);
      return new Opened(
          image.orElseThrow(Images::none), images.content(id, sha256).orElseThrow(Images::none));
    });
  }

  /// Refuses whoever may not see the incident, before anything of theirs is read.
  public void mustSee(Viewer viewer, IncidentId id) {
    ledger.read(() -> {
      seen(viewer, id);
      return true;
    });
  }

  private void seen(Viewer viewer, IncidentId id) {
    if (incidents.title(id, viewer.limitedTo()).isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no incident " + id + " here. Look for it in the list of incidents.");
    }
  }

  private static Refused none() {
    return new Refused(
        Refused.Reason.NOT_FOUND, "There is no such picture here. It may have been mistyped.");
  }

  private static Refused refusal(String name, byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 1000), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    boolean svg = start.contains("<svg") || name.toLowerCase(Locale.ROOT).endsWith(".svg");
    return new Refused(
        Refused.Reason.INVALID,
        svg
            ? "An SVG can carry scripts, so it is not taken. Save it as PNG and add that."
            : content.length == 0
                ? "No picture was chosen. Choose one and send again."
                : "This is no PNG, JPEG, GIF or WebP picture, whatever its name says. Save it as one of these and add that.");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
