/** Meetings at the desk and for everybody. */
@NullMarked
package gongzhi.procedures.web.meetings;

import org.jspecify.annotations.NullMarked;
