package dev.unrepeat.web.page;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerRequest;

/// The files of a form. The server has them on disk; they are read from there, never as a whole in
/// memory.
public final class UploadedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);

  private UploadedFiles() {}

  /// The files of the field; refuses more than the server takes.
  public static List<Upload> of(ServerRequest request, String field) throws IOException {
    return List.copyOf(sent(request, field));
  }

  /// The same as streams.
  public static List<Upload.Sent> sent(ServerRequest request, String field) throws IOException {
    List<Upload.Sent> uploads = new ArrayList<>();
    for (Part part : parts(request)) {
      String name = name(part);
      if (part.getName().equals(field) && !name.isEmpty()) {
        uploads.add(new Upload.Sent(name, part.getInputStream()));
      }
    }
    return uploads;
  }

  /// The same with the paths that a browser sends of files in a folder; they name, and lead
  /// nowhere.
  public static List<Upload.Sent> withPaths(ServerRequest request, String field)
      throws IOException {
    List<Upload.Sent> uploads = new ArrayList<>();
    for (Part part : parts(request)) {
      String path = path(part).replaceFirst("^/+", "");
      if (part.getName().equals(field) && !path.isEmpty()) {
        uploads.add(new Upload.Sent(path, part.getInputStream()));
      }
    }
    return uploads;
  }

  private static String path(Part part) {
    return Optional.ofNullable(part.getSubmittedFileName()).orElse("").replace('\\', '/').strip();
  }

  /// Browsers send a bare name; what looks like a path is cut to its last part.
  private static String name(Part part) {
    String name = path(part);
    return name.substring(name.lastIndexOf('/') + 1).strip();
  }

  /// Of a form that breaks off, or in which a file has a name that no file can have.
  static Refused unreadable(Exception why) {
    LOG.warn("an upload did not arrive: {}", why.getMessage());
    return new Refused(
        Refused.Reason.INVALID,
        "The upload did not arrive whole; nothing was stored. Send it again.");
  }

  private static Iterable<Part> parts(ServerRequest request) {
    try {
      return request.servletRequest().getParts();
    } catch (IllegalStateException e) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "This is more than 4 GB, or more than 500 files, at once. Hand in the part that matters, put many files into a zip, or name the folder of an incident to \"unrepeat new\" in a terminal.");
    } catch (ServletException | IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }
}
