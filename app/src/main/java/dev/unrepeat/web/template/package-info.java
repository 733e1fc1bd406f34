/// The pages of templates: the list, one with a preview, its editor, its versions, and the newer
/// version that a postmortem is offered.
@NullMarked
package dev.unrepeat.web.template;

import org.jspecify.annotations.NullMarked;
