package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.List;
import java.util.Optional;

/// How one kind of database keeps words and finds them again; both find the same.
interface FullText {
  /// The columns and values of an INSERT into `search_fts`.
  String insertion();

  /// Adds the words to the values of the insertion.
  void fill(Row row, IndexText text);

  /// Joins `search_fts` to a document `d`.
  String join();

  /// By which rows of the index are in order of time.
  String number();

  /// The condition that the expression `:match` holds.
  String matches();

  /// The condition that the expression `:without` does not hold.
  String misses();

  /// How well a row answers `:match`; more is better.
  String score();

  /// An expression for all of the words, or any of them.
  String expression(List<Word> words, Optional<Zone> zone, boolean all);
}
