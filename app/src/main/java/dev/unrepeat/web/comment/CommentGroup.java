package dev.unrepeat.web.comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The threads about one part.
///
/// @param address where the part stands
public record CommentGroup(String part, String address, List<CommentThread> threads) {
  /// In the order in which the first of each began.
  public static List<CommentGroup> of(List<CommentThread> threads) {
    Map<String, List<CommentThread>> byPart = new LinkedHashMap<>();
    threads.forEach(one -> byPart.computeIfAbsent(one.part(), part -> new ArrayList<>()).add(one));
    return byPart.values().stream()
        .map(all -> new CommentGroup(all.getFirst().part(), all.getFirst().place(), all))
        .toList();
  }
}
