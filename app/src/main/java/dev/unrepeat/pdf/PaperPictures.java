package dev.unrepeat.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import dev.unrepeat.model.ImageType;
import dev.unrepeat.pdf.ColourFont.Emoji;
import dev.unrepeat.render.export.Picture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The pictures of one PDF, in the order in which the text shows them, each once however often it
/// is shown. Those for which there is no room any more are told by a sentence.
final class PaperPictures implements Function<Picture, String>, FSStreamFactory {
  static final String SCHEME = "picture";

  /// A hundred million dots of grey and alpha, 16 bits each, take six seconds of a core to unpack
  /// and to pack again.
  static final long MOST_DOTS = 100_000_000;

  /// Of the files as they came; so much is in memory several times while a PDF is set.
  static final long MOST_BYTES = 64L << 20;

  private static final String PREFIX = SCHEME + ":";

  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Picture> within = new HashMap<>();
  private final Map<String, String> leftOut = new HashMap<>();
  private long dots;
  private long bytes;

  /// Whether it is one of these, by its address in the page.
  static boolean isOne(String address) {
    return address.startsWith(PREFIX);
  }

  /// Its address in the page.
  @Override
  public String apply(Picture picture) {
    return named.computeIfAbsent(picture.address(), first -> place(picture));
  }

  /// The address of an emoji. They are small, and each is here once.
  String emoji(Emoji emoji) {
    String address = PREFIX + emoji.name();
    within.computeIfAbsent(address, own -> new Picture(own, ImageType.PNG, emoji.png()));
    return address;
  }

  private String place(Picture picture) {
    String address = PREFIX + (within.size() + leftOut.size() + 1);
    // A JPEG goes in as it is.
    long unpacked =
        picture.type() == ImageType.JPEG ? 0 : PictureSize.dots(picture.content()).orElse(0L);
    long size = picture.content().length;
    if (unpacked > PictureSize.MOST_UNPACKED) {
      leaveOut(
          address, picture, "A picture of %,d dots is too large for a PDF".formatted(unpacked));
    } else if (dots + unpacked > MOST_DOTS || bytes + size > MOST_BYTES) {
      leaveOut(
          address,
          picture,
          "A picture is left out, as a PDF has room for %,d dots and %d MB of pictures"
              .formatted(MOST_DOTS, MOST_BYTES >> 20));
    } else {
      dots += unpacked;
      bytes += size;
      within.put(address, picture);
    }
    return address;
  }

  private void leaveOut(String address, Picture picture, String why) {
    leftOut.put(
        address,
        "%s; the HTML of this postmortem has it, and the zip as images/%s."
            .formatted(why, picture.file()));
  }

  /// Says of those that are left out that they are.
  void tell(Document page) {
    for (Element picture : page.select("img[src^=" + PREFIX + "]")) {
      String sentence = leftOut.get(picture.attr("src"));
      if (sentence != null) {
        picture.replaceWith(new Element("em").text((sentence + " " + picture.attr("alt")).strip()));
      }
    }
  }

  @Override
  public FSStream getUrl(String address) {
    Picture picture = within.get(address);
    byte[] content = picture == null ? new byte[0] : picture.content();
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return new ByteArrayInputStream(content);
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
      }
    };
  }
}
