/** The screen in the hall: what everybody may know of a ground, in large letters, by itself. */
@NullMarked
package gongzhi.cases.web.screen;

import org.jspecify.annotations.NullMarked;
