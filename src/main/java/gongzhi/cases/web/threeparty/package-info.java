/** The board that the three of a neighbourhood share, and one matter on it. */
@NullMarked
package gongzhi.cases.web.threeparty;

import org.jspecify.annotations.NullMarked;
