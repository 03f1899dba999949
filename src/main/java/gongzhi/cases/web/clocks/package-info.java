/** Clocks, pauses, reminders and supervision of a case, as staff and reporters see them. */
@NullMarked
package gongzhi.cases.web.clocks;

import org.jspecify.annotations.NullMarked;
