package dev.unrepeat.web.image;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptImage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Images;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The pictures of an incident with the Markdown that shows each; takes further ones in, from its
/// form or from a field into which one was pasted, which asks for plain text.
public final class ImagePage {
  private final Pages pages;
  private final Images images;

  public ImagePage(Pages pages, Images images) {
    this.pages = pages;
    this.images = images;
  }

  /// One picture.
  ///
  /// @param id of its row on the page
  public record Row(String id, String address, String alt, String markdown, String about) {}

  /// What the page shows.
  public record View(
      Frame frame, List<Crumb> crumbs, String action, List<Row> rows, String refusal) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, "");
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    IncidentId id = Asked.incident(request);
    Viewer viewer = Visitor.of(request);
    boolean plain =
        request.headers().accept().stream().anyMatch(MediaType.TEXT_PLAIN::equalsTypeAndSubtype);
    try {
      KeptImage image = take(request, viewer, id);
      return plain
          ? text(HttpStatus.CREATED, markdown(id, image))
          : pages.go(Places.images(id) + "#" + anchor(image));
    } catch (Refused refused) {
      HttpStatus status =
          switch (refused.reason()) {
            case NOT_FOUND -> throw refused;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE, CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          };
      return plain ? text(status, refused.sentence()) : show(request, status, refused.sentence());
    }
  }

  private KeptImage take(ServerRequest request, Viewer viewer, IncidentId id) throws IOException {
    images.list(viewer, id); // nothing is taken in from one who may not see the incident
    boolean files =
        request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::includes).isPresent();
    List<Upload.Sent> uploads = files ? UploadedFiles.sent(request, "files") : List.of();
    Refused.unless(!uploads.isEmpty(), "No picture was chosen. Choose one and send again.");
    Upload.Sent upload = uploads.getFirst();
    try (InputStream in = upload.content()) {
      return images.add(viewer, id, upload.name(), in.readNBytes(Images.LARGEST + 1));
    }
  }

  private static ServerResponse text(HttpStatus status, String text) {
    return ServerResponse.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(text);
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, String refusal) {
    IncidentId id = Asked.incident(request);
    List<Row> rows =
        images.list(Visitor.of(request), id).stream()
            .map(image ->
                new Row(
                    anchor(image),
                    Places.image(id, image.sha256()),
                    image.alt(),
                    markdown(id, image),
                    "%s, %,d kB, by %s, %s UTC"
                        .formatted(
                            image.type(),
                            Math.max(1, image.size() / 1000),
                            image.by(),
                            Printing.minute(image.at()))))
            .toList();
    return pages.show(
        status,
        "image/ImagePage",
        new View(
            pages.frame(request, "Pictures of " + id).narrow(),
            Crumb.below(id, "Pictures"),
            Places.images(id),
            rows,
            refusal));
  }

  private static String anchor(KeptImage image) {
    return "picture-" + image.sha256().substring(0, 12);
  }

  private static String markdown(IncidentId id, KeptImage image) {
    return "![%s](%s)".formatted(image.alt(), Places.image(id, image.sha256()));
  }
}
