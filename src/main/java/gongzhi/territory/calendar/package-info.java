/**
 * The working calendar (工作日历): holidays and make-up days by notice, office hours, and time counted
 * the way an office counts it, in both directions.
 */
@NamedInterface("calendar")
@NullMarked
package gongzhi.territory.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
