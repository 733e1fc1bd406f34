package dev.unrepeat.web.writing;

import java.util.List;

/// One section of the postmortem, with its text and its rows.
///
/// @param guidance a line on what belongs here, shown while nothing is written; empty for none
/// @param example a good one; empty for none
/// @param typical what is typical here of this kind of incident; empty for none
/// @param empty whether nothing is written here yet
/// @param waits whether somebody has to write it; what is computed from the record waits for nobody
/// @param texts the text of the section, and what else there is one of at most
/// @param leave the part that can be left out of the document as it is; empty for none
/// @param link to where the rest of it is edited; empty address for none
public record PanelView(
    String id,
    String heading,
    String guidance,
    String example,
    String typical,
    boolean empty,
    boolean waits,
    List<PartView> texts,
    List<RowsView> rows,
    String leave,
    LinkView link) {
  /// Rows of one sort.
  ///
  /// @param heading empty for none
  public record RowsView(String id, String heading, List<PartView> parts, AddView add) {}

  /// The form of a new row.
  ///
  /// @param summary of the fold in which it waits
  public record AddView(String anchor, String sort, String summary, List<FieldView> fields) {}

  public record LinkView(String address, String words) {
    static final LinkView NONE = new LinkView("", "");
  }
}
