/// A whole postmortem on its way to other programs: one file of HTML, wikis, JSON.
@NullMarked
package dev.unrepeat.render.export;

import org.jspecify.annotations.NullMarked;
