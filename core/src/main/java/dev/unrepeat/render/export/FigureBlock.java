package dev.unrepeat.render.export;

import org.commonmark.node.CustomBlock;

/// The place of a drawing in the tree of a document.
final class FigureBlock extends CustomBlock {
  private final Figure figure;
  private final int number;

  /// @param number in the document, from 1
  FigureBlock(Figure figure, int number) {
    this.figure = figure;
    this.number = number;
  }

  Figure figure() {
    return figure;
  }

  int number() {
    return number;
  }
}
