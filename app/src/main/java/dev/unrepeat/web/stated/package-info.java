/// The part of a page that holds stated figures against the computed ones.
@NullMarked
package dev.unrepeat.web.stated;

import org.jspecify.annotations.NullMarked;
