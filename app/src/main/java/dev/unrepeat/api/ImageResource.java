package dev.unrepeat.api;

import dev.unrepeat.model.KeptImage;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;

/// The pictures of an incident, which its texts show.
public final class ImageResource implements Resource {
  private final Images images;

  public ImageResource(Images images) {
    this.images = images;
  }

  /// @param markdown what shows it in a text of the incident
  record ImageJson(
      String sha256, String name, String type, int size, String by, Instant at, String markdown) {}

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/images";
    return List.of(
        ApiRoute.list(
            base,
            "listImages",
            "The pictures, the latest first.",
            ImageJson.class,
            call ->
                Reply.of(
                    Listing.of(images.list(call.viewer(), call.incident()), KeptImage::sha256, call)
                        .map(image -> json(call, image)))),
        ApiRoute.post(
                base,
                "addImage",
                "Keeps a PNG, JPEG, GIF or WebP picture of up to 5 MB; the same again adds nothing.",
                ImageJson.class,
                this::post)
            .reading("multipart/form-data"),
        ApiRoute.get(
            base + "/{sha}",
            "getImage",
            "One picture.",
            Reply.Download.class,
            call -> {
              Images.Opened opened =
                  images.get(call.viewer(), call.incident(), call.named("sha", sha -> sha));
              return Reply.of(
                  new Reply.Download(
                      opened.image().name(), new ByteArrayInputStream(opened.content())));
            }));
  }

  private Reply<ImageJson> post(Call call) throws IOException {
    images.mustSee(call.viewer(), call.incident());
    if (!call.is(MediaType.MULTIPART_FORM_DATA)) {
      throw call.otherType();
    }
    Upload first = SentEvidence.form(call).files().getFirst();
    byte[] content = new byte[0];
    if (first instanceof Upload.Sent sent) {
      try (InputStream in = sent.content()) {
        content = in.readNBytes(Images.LARGEST + 1);
      }
    }
    return Reply.of(json(call, images.add(call.viewer(), call.incident(), first.name(), content)));
  }

  private static ImageJson json(Call call, KeptImage image) {
    return new ImageJson(
        image.sha256(),
        image.name(),
        image.type().mediaType(),
        image.size(),
        image.by(),
        image.at(),
        "![%s](/incidents/%s/images/%s)".formatted(image.alt(), call.incident(), image.sha256()));
  }
}
