/** The page on which staff release and withdraw what of a case is public. */
@NullMarked
package gongzhi.cases.web.publication;

import org.jspecify.annotations.NullMarked;
