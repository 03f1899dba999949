/**
 * Meetings (会议): bodies and when they can decide, from the notice of a meeting to its minutes and
 * to the list with which the next one begins.
 */
@NamedInterface
@NullMarked
package gongzhi.procedures.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
