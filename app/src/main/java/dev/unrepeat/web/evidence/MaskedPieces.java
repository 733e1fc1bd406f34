package dev.unrepeat.web.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a stored line the places where a secret was masked.
final class MaskedPieces {
  private static final Pattern MASK = Pattern.compile("\\[masked [^\\[\\]]{1,60}]");

  private MaskedPieces() {}

  static List<EvidenceView.Piece> of(String line) {
    List<EvidenceView.Piece> pieces = new ArrayList<>();
    Matcher mask = MASK.matcher(line);
    int at = 0;
    while (mask.find()) {
      pieces.add(new EvidenceView.Piece(line.substring(at, mask.start()), false));
      pieces.add(new EvidenceView.Piece(line.substring(mask.start() + 1, mask.end() - 1), true));
      at = mask.end();
    }
    pieces.add(new EvidenceView.Piece(line.substring(at), false));
    return pieces;
  }
}
