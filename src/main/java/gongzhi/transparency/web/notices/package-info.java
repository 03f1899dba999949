/** Pages of notices: for everyone, on paper, and at the desk that posts them. */
@NullMarked
package gongzhi.transparency.web.notices;

import org.jspecify.annotations.NullMarked;
