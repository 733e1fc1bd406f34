/// What all pages share: the frame, templates, typed forms, and how times and sizes are printed.
@NullMarked
package dev.unrepeat.web.page;

import org.jspecify.annotations.NullMarked;
