/** Practical deeds at the desk and for everybody (办实事). */
@NullMarked
package gongzhi.cases.web.deeds;

import org.jspecify.annotations.NullMarked;
