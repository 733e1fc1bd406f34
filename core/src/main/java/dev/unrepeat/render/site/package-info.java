/// A static site of published postmortems: its pages, lists, feed and search.
@NullMarked
package dev.unrepeat.render.site;

import org.jspecify.annotations.NullMarked;
