package dev.unrepeat.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The two directions of writing within a line, by the algorithm of Unicode (UAX 9) as the JDK has
/// it: where a piece of one direction ends, and in what order the letters of the other one are
/// painted, with letters of Arabic joined.
final class Directions implements BidiReorderer {
  /// Those of a pair look to the other side in text from right to left (UAX 9, L4).
  private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›≤≥");

  private static Map<Integer, Integer> mirrored(String pairs) {
    Map<Integer, Integer> all = new HashMap<>();
    for (int at = 0; at < pairs.length(); at += 2) {
      all.put((int) pairs.charAt(at), (int) pairs.charAt(at + 1));
      all.put((int) pairs.charAt(at + 1), (int) pairs.charAt(at));
    }
    return Map.copyOf(all);
  }

  /// The pieces of one direction of a paragraph, in the order of the text. Within a paragraph from
  /// left to right each stands where it is read.
  static final class Pieces implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte base) {
      runs.clear();
      if (paragraph.isEmpty()) {
        return;
      }
      Bidi bidi =
          new Bidi(
              paragraph, base == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
      int from = 0;
      for (int run = 0; run < bidi.getRunCount(); run++) {
        int level = bidi.getRunLevel(run);
        boolean goesOn =
            run + 1 < bidi.getRunCount() && piece(level) == piece(bidi.getRunLevel(run + 1));
        if (!goesOn) {
          int to = bidi.getRunLimit(run);
          runs.add(new BidiTextRun(from, to - from, piece(level)));
          from = to;
        }
      }
    }

    /// Numbers and words from left to right within the other direction belong to it; they are put
    /// in their order with it, line by line.
    private static byte piece(int level) {
      return level == 0 ? LTR : RTL;
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
      return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      for (int at = 0;
          at < paragraph.length();
          at += Character.charCount(paragraph.codePointAt(at))) {
        switch (Character.getDirectionality(paragraph.codePointAt(at))) {
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
            return LTR;
          }
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
            return RTL;
          }
          default -> {} // says nothing of the direction
        }
      }
      return NEUTRAL;
    }
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] runs = new String[levels.length];
    for (int run = 0; run < levels.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String words = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      runs[run] = levels[run] % 2 == 0 ? words : turned(words);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }

  /// A mark stays behind the letter it stands on.
  private static String turned(String text) {
    StringBuilder turned = new StringBuilder(text.length());
    int end = text.length();
    while (end > 0) {
      int start = text.offsetByCodePoints(end, -1);
      while (start > 0
          && Character.getType(text.codePointAt(start)) == Character.NON_SPACING_MARK) {
        start = text.offsetByCodePoints(start, -1);
      }
      int letter = text.codePointAt(start);
      turned.appendCodePoint(MIRRORED.getOrDefault(letter, letter));
      turned.append(text, start + Character.charCount(letter), end);
      end = start;
    }
    return turned.toString();
  }

  @Override
  public String shapeText(String text) {
    return Joining.join(text);
  }

  @Override
  public String deshapeText(String text) {
    return Joining.separate(text);
  }

  /// A line as it is painted from left to right, its letters joined.
  static String painted(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    Directions directions = new Directions();
    Pieces pieces = new Pieces();
    pieces.setParagraph(line, pieces.getBaseDirection(line));
    StringBuilder out = new StringBuilder(line.length());
    for (int run = 0; run < pieces.countTextRuns(); run++) {
      BidiTextRun piece = pieces.getVisualRun(run);
      String text = line.substring(piece.getStart(), piece.getStart() + piece.getLength());
      out.append(
          piece.getDirection() == BidiSplitter.RTL
              ? directions.reorderRTLTextToLTR(Joining.join(text))
              : text);
    }
    return out.toString();
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
