package dev.unrepeat.model;

/// Where an event can be checked.
public sealed interface EvidenceLink {
  /// A place in a piece of evidence.
  ///
  /// @param path the file within a folder or archive; empty when the evidence is one file
  /// @param line line or record number, from 1; 0 means the file as a whole
  record InFile(EvidenceId evidence, String path, long line) implements EvidenceLink {}

  /// A page of the tool that told it.
  record AtAddress(String address) implements EvidenceLink {
    public AtAddress {
      Refused.blank(address, "address of a link");
    }
  }
}
