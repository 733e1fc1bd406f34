package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one kind of database keeps words and finds them again; both find the same.
interface FullText {
  /// The columns and values of an INSERT into `search_fts`.
  String insertion();

  /// Adds the words to the values of the insertion.
  void fill(Row row, IndexText text);

  /// The column of `search_document` by which a row of the index is known.
  String known();

  /// The same of `search_fts`.
  String key();

  /// By which rows of the index are in order of time.
  String number();

  /// What is asked of the database first, so that it looks at the words before it decides how to go
  /// about a search, until the transaction ends; empty where it does by itself.
  Optional<String> before();

  /// The condition that the expression of this value holds.
  String matches(String value);

  /// A condition before [#matches] by which words that follow each other are found sooner, with its
  /// values and an `AND`; empty where nothing is gained.
  String following(List<Word> words, Row values);

  /// The condition that `:without` does not hold for a row known by this column.
  String misses(String key);

  /// How well a row answers `:match`, asked while it is found; more is better.
  String scoreWithin();

  /// The same, asked of the rows `f` that were found and shall be shown.
  String score();

  /// What [#score] needs to be joined to the found rows `f`.
  String join();

  /// The incidents `h` that a condition picks, by what a row of the index is known by.
  String those(String condition);

  /// Rows of a zone and a number, for which of these numbers hold words in which zone; `zones`
  /// names the values of their expressions.
  String zones(Map<Zone, String> zones);

  /// The values that [#zones] needs beside the expressions.
  void among(Row values, List<Long> numbers);

  /// An expression for all of the words, or any of them.
  String expression(List<Word> words, Optional<Zone> zone, boolean all);
}
