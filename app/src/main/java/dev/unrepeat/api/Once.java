package dev.unrepeat.api;

import dev.unrepeat.model.KeptAnswer;
import dev.unrepeat.model.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Reads the header `Idempotency-Key`, and what makes two requests the same.
final class Once {
  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  private Once() {}

  /// The key of a request that may be sent again; a program asks for it with any change by POST.
  static Optional<KeptAnswer.Key> key(ApiRoute route, Call call) {
    if (!route.method().equals(HttpMethod.POST)) {
      return Optional.empty();
    }
    Optional<String> header = Optional.ofNullable(call.request().headers().firstHeader(HEADER));
    return header.map(key -> {
      if (key.isBlank() || key.length() > LONGEST) {
        throw new HttpRefusal(
            HttpStatus.BAD_REQUEST,
            "The Idempotency-Key has from 1 to 255 characters; a UUID does well.");
      }
      return new KeptAnswer.Key(
          call.viewer().address(), "POST " + call.request().path(), key.strip());
    });
  }

  /// A body of which nothing may be kept beside the name of its sender, not even a fingerprint:
  /// that of an answer out of a few tells the answer.
  interface Unkept {}

  /// A SHA-256 over what was asked.
  static String fingerprint(ApiRoute route, Call call) {
    MessageDigest digest = Tag.sha256();
    add(digest, String.valueOf(call.request().uri().getRawQuery()));
    if (route.takes().filter(Unkept.class::isAssignableFrom).isPresent()) {
      return HexFormat.of().formatHex(digest.digest());
    }
    boolean form =
        call.request()
            .headers()
            .contentType()
            .filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
            .isPresent();
    if (form) {
      parts(call, digest);
    } else {
      digest.update(call.body());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void parts(Call call, MessageDigest digest) {
    byte[] buffer = new byte[1 << 16];
    try {
      for (Part part : call.request().servletRequest().getParts()) {
        add(digest, part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize());
        try (InputStream in = part.getInputStream()) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an upload cannot be read again", e);
    } catch (ServletException | RuntimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The upload did not arrive whole; nothing was stored. Send it again.");
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static KeptAnswer kept(Reply<?> reply) {
    return new KeptAnswer(
        reply.status().value(),
        reply.location(),
        reply.body().map(body -> ApiJson.text(ApiJson.write(body))).orElse(""));
  }

  /// A link that opens a door is told once and kept by nobody.
  static HttpRefusal toldBefore() {
    return new HttpRefusal(
        HttpStatus.CONFLICT,
        "This was done already, and what it told was told once. Ask for a new one under another key.");
  }
}
