/** The page of who is there and who is missing on each area, with its table to take along. */
@NullMarked
package gongzhi.cases.web.staffing;

import org.jspecify.annotations.NullMarked;
