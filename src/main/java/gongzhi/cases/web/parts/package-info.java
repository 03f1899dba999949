/** The page on which the work on a case is split, done and looked at. */
@NullMarked
package gongzhi.cases.web.parts;

import org.jspecify.annotations.NullMarked;
