package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.SearchQuery;
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

  /// Columns that [#zones] needs beside the score, asked while a row is found.
  String zonesWithin(SearchQuery query, boolean all);

  /// Columns `in_title`, `in_factors` …: whether the words stand in a zone of the rows `f` that
  /// were found; with what they need of values.
  String zones(SearchQuery query, boolean all, Row values);

  /// What [#score] needs to be joined to the found rows `f`, and [#zones] where they are asked for.
  String join(boolean zones);

  /// The condition that a row known by this column is one of the incidents `h` that another picks;
  /// they are looked up once.
  String among(String key, String condition);

  /// The incidents `h` that a condition picks, by what a row of the index is known by.
  String those(String condition);

  /// The name of the column that says whether something stands in a zone.
  static String in(Zone zone) {
    return "in_" + zone.words();
  }

  /// An expression for all of the words, or any of them.
  String expression(List<Word> words, Optional<Zone> zone, boolean all);
}
