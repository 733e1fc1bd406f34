/// The door of assistants: tools that read, judge and draft, within the rights of the token that an
/// assistant is given.
@NullMarked
package dev.unrepeat.mcp;

import org.jspecify.annotations.NullMarked;
