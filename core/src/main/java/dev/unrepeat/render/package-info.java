/// The record as people want to see it elsewhere: drawings, tables, files, HTML.
@NullMarked
package dev.unrepeat.render;

import org.jspecify.annotations.NullMarked;
