/** Letters at the desk (信函): gathered, printed once, posted, and noted when they come back. */
@NullMarked
package gongzhi.site.letters;

import org.jspecify.annotations.NullMarked;
