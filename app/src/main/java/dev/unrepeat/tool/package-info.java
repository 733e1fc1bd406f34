/// Tools as assistants call them, by the Model Context Protocol: how one is declared, what it takes
/// and answers, and the two ways in which they are served.
@NullMarked
package dev.unrepeat.tool;

import org.jspecify.annotations.NullMarked;
