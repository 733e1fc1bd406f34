package dev.unrepeat.service;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The files that can be had of the causes: a drawing of each view, and texts for other programs.
public enum CauseFile {
  WHYS_SVG("whys.svg", "image/svg+xml", "Drawing (SVG)"),
  WHYS_MERMAID("whys.mmd", "text/vnd.mermaid", "Mermaid"),
  WHYS_DOT("whys.dot", "text/vnd.graphviz", "DOT"),
  FISHBONE_SVG("fishbone.svg", "image/svg+xml", "Drawing (SVG)"),
  FAULT_TREE_SVG("fault-tree.svg", "image/svg+xml", "Drawing (SVG)"),
  FAULT_TREE_OUTLINE("fault-tree.txt", "text/plain", "Outline"),
  FAULT_TREE_MERMAID("fault-tree.mmd", "text/vnd.mermaid", "Mermaid"),
  FAULT_TREE_DOT("fault-tree.dot", "text/vnd.graphviz", "DOT"),
  FAULT_TREE_GALILEO("fault-tree.dft", "text/plain", "Galileo"),
  FAULT_TREE_OPEN_PSA("fault-tree.xml", "application/xml", "Open-PSA");

  private final String file;
  private final String mediaType;
  private final String title;

  CauseFile(String file, String mediaType, String title) {
    this.file = file;
    this.mediaType = mediaType;
    this.title = title;
  }

  /// Its name in addresses, for example `whys.svg`.
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType + ";charset=utf-8";
  }

  public String title() {
    return title;
  }

  /// The view it belongs to, as addresses name it: `whys`, `fishbone` or `fault-tree`.
  public String view() {
    return file.substring(0, file.indexOf('.'));
  }

  public static CauseFile get(String file) {
    return Arrays.stream(values())
        .filter(one -> one.file.equals(file))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no file \"%s\" of the causes. There are %s."
                    .formatted(
                        file,
                        Arrays.stream(values())
                            .map(CauseFile::file)
                            .collect(Collectors.joining(", ")))));
  }
}
